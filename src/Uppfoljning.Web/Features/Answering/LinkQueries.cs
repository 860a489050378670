using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// The look-ups behind every respondent page, translated to SQL once. A compiled query belongs to the model of its
/// database, so there is one set for each running site.
/// </summary>
public sealed class LinkQueries
{
    private const int LongestToken = 64;

    private readonly Func<LinksDb, byte[], string, CancellationToken, Task<FoundLink?>> found = EF.CompileAsyncQuery(
        (LinksDb links, byte[] hash, string visit, CancellationToken _) =>
            (from token in links.LinkTokens
             join link in links.ResponseLinks on token.ResponseLinkId equals link.Id
             from sitting in links.Visits.Where(v => v.Id == visit && v.ResponseLinkId == link.Id).DefaultIfEmpty()
             where token.TokenHash == hash
             select new FoundLink(
                 link.Id,
                 link.ProgrammeId,
                 link.QuestionnaireVersionId,
                 link.Role,
                 link.ParticipantCode == null,
                 link.ClosesAt,
                 link.State,
                 link.ResponseId,
                 link.AnsweredIn,
                 link.SubmissionId,
                 sitting == null ? null : new FoundVisit(sitting.Id, sitting.Language, sitting.LastSavedAt, sitting.Answered))).FirstOrDefault());

    private readonly Func<LinksDb, byte[], CancellationToken, Task<ResponseLink?>> linkToChange = EF.CompileAsyncQuery(
        (LinksDb links, byte[] hash, CancellationToken _) =>
            (from token in links.LinkTokens
             join link in links.ResponseLinks on token.ResponseLinkId equals link.Id
             where token.TokenHash == hash
             select link).AsTracking().FirstOrDefault());

    private readonly Func<LinksDb, byte[], string, CancellationToken, Task<LinkAndVisit?>> visitToChange = EF.CompileAsyncQuery(
        (LinksDb links, byte[] hash, string visit, CancellationToken _) =>
            (from token in links.LinkTokens
             join link in links.ResponseLinks on token.ResponseLinkId equals link.Id
             join sitting in links.Visits on link.Id equals sitting.ResponseLinkId
             where token.TokenHash == hash && sitting.Id == visit
             select new LinkAndVisit(link, sitting)).AsTracking().FirstOrDefault());

    private readonly Func<AnswersDb, Guid, CancellationToken, Task<string?>> coded = EF.CompileAsyncQuery(
        (AnswersDb answers, Guid id, CancellationToken _) => answers.Responses.Where(r => r.Id == id).Select(r => r.Coded).FirstOrDefault());

    private readonly Func<AnswersDb, Guid, CancellationToken, Task<Response>> responseToChange = EF.CompileAsyncQuery(
        (AnswersDb answers, Guid id, CancellationToken _) => answers.Responses.AsTracking().First(r => r.Id == id));

    /// <summary>What the token leads to, with the visit when it belongs there. Every token is looked up, also one that cannot be right: they cost the same.</summary>
    public Task<FoundLink?> FindAsync(LinksDb links, string token, string? visit, CancellationToken stop) => found(links, Hash(token), visit ?? "", stop);

    public Task<ResponseLink?> LinkToChangeAsync(LinksDb links, string token, CancellationToken stop) => linkToChange(links, Hash(token), stop);

    public Task<LinkAndVisit?> VisitToChangeAsync(LinksDb links, string token, string visit, CancellationToken stop) => visitToChange(links, Hash(token), visit, stop);

    public Task<string?> CodedAsync(AnswersDb answers, Guid id, CancellationToken stop) => coded(answers, id, stop);

    public Task<Response> ResponseToChangeAsync(AnswersDb answers, Guid id, CancellationToken stop) => responseToChange(answers, id, stop);

    private static byte[] Hash(string token) => Secrets.HashToken(token.Length > LongestToken ? token[..LongestToken] : token);
}

public sealed record LinkAndVisit(ResponseLink Link, Visit Visit);
