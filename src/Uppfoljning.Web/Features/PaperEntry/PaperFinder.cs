using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>Finds the place that a paper belongs to by the code printed on it.</summary>
public sealed class PaperFinder(WaitingPapers waiting, WriteGate gate, Secrets secrets, Caller caller, TimeProvider time)
{
    /// <summary>How many papers wait for somebody to type them a second time.</summary>
    public async Task<int> CountWaitingAsync(CancellationToken stop) =>
        (await waiting.FindAsync(caller.ProgrammesWith(Permission.EnterResponses), caller.AccountId, stop)).Count;

    public Task<PaperFound> FindAsync(string? typed, CancellationToken stop)
    {
        var hash = TypedCode.Read(typed) is { } code ? secrets.HashCode(code) : [];
        var own = caller.ProgrammesWith(Permission.EnterResponses);
        var (account, today) = (caller.AccountId, StockholmTime.Civil(time.GetUtcNow()).Day);
        return gate.WriteAsync<LinksDb, AnswersDb, PaperFound>(
            async (links, answers) =>
            {
                var link = await links.AccessCodes.Where(c => c.CodeHash == hash)
                    .Join(links.ResponseLinks, c => c.ResponseLinkId, l => l.Id, (_, l) => l).AsNoTracking().SingleOrDefaultAsync(l => own.Contains(l.ProgrammeId), stop);
                if (link?.ParticipantCode is null)
                {
                    return new PaperRefused("papers.unknown");
                }

                if (!link.IsOpenAt(time.GetUtcNow()))
                {
                    return new PaperRefused(link.State == LinkState.Answered ? "papers.answered" : "papers.closed");
                }

                var paper = await PaperOfAsync(link, answers, stop);
                return paper.First is not null && paper.Second is null && !paper.MayTypeSecond(account, today) ? new PaperRefused("papers.other") : new PaperOpens(paper.Id);
            },
            stop);
    }

    private static async Task<TypedPaper> PaperOfAsync(ResponseLink link, AnswersDb answers, CancellationToken stop)
    {
        var paper = await answers.TypedPapers.AsTracking().SingleOrDefaultAsync(
            p => p.ProgrammeId == link.ProgrammeId && p.ParticipantCode == link.ParticipantCode && p.Occasion == link.Occasion && p.QuestionnaireVersionId == link.QuestionnaireVersionId && p.Role == link.Role, stop);
        if (paper is null)
        {
            answers.Add(paper = new TypedPaper { ProgrammeId = link.ProgrammeId, QuestionnaireVersionId = link.QuestionnaireVersionId, Occasion = link.Occasion, ParticipantCode = link.ParticipantCode!, Role = link.Role });
            await answers.SaveChangesAsync(stop);
        }

        return paper;
    }
}

public abstract record PaperFound;

public sealed record PaperOpens(int Id) : PaperFound;

/// <param name="Key">Why not, among the staff texts.</param>
public sealed record PaperRefused(string Key) : PaperFound;
