using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// A participant who is asked several questionnaires at one occasion gets a message about the first, and is offered each of
/// the others when the one before is sent in. Only the visit that sent it in can go on.
/// </summary>
public sealed class NextFormService(OccasionForms occasions, OpenFormQuery forms, LinksDb links, CasesDb cases, ParticipationLog participations, WriteGate gate, JustSaved just)
{
    /// <returns>What is left to ask a participant with a link of her own at the occasion, the first of it; null for nothing, and for everybody else.</returns>
    internal async Task<OccasionForm?> NextAsync(ResponseLink answered, CasesDb cases, CancellationToken stop)
    {
        if (answered.ParticipantCode is not { } participant || answered.Role != ResponseLink.Participant)
        {
            return null;
        }

        foreach (var form in await occasions.AtAsync(answered.ProgrammeId, answered.Occasion, stop))
        {
            if (!form.Versions.Contains(answered.QuestionnaireVersionId)
                && await cases.ParticipationOfAsync(answered.ProgrammeId, participant, answered.Occasion, form.QuestionnaireId, stop) is { AnsweredOn: null, StoppedBy: null })
            {
                return form;
            }
        }

        return null;
    }

    /// <returns>Null when nothing is left to ask.</returns>
    public Task<OccasionForm?> FindAsync(ResponseLink answered, CancellationToken stop) => NextAsync(answered, cases, stop);

    /// <returns>The address of the next questionnaire's first step; null for a visit that has sent nothing in, and when nothing is left to ask.</returns>
    public async Task<string?> BeginAsync(string token, string visit, string? language, CancellationToken stop)
    {
        if (await forms.FindAnsweredAsync(token, visit, language, stop) is not { Visit: { } before } answered || await FindAsync(answered.Link, stop) is not { } next)
        {
            return null;
        }

        var form = await forms.OpenAsync(await KnownAsync(answered.Link, next, links, stop) ?? Place(answered.Link, next), null, answered.Words.Language.Code, answered.Now, stop);
        var begun = await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, BegunVisit?>(
            async (links, answers, cases) =>
            {
                var link = await KnownAsync(answered.Link, next, links, stop) ?? await links.InsertAsync(Place(answered.Link, next), stop);
                if (!link.IsOpenAt(answered.Now) || link.QuestionnaireVersionId != form.Published.VersionId)
                {
                    return null;
                }

                var own = Secrets.NewToken();
                await links.InsertAsync(new LinkToken { TokenHash = Secrets.HashToken(own), ResponseLinkId = link.Id }, stop);
                var visit = await StartService.BeginAsync(own, link, form, before.Tablet, links, answers, stop);
                await participations.StartAsync(cases, link, form, stop);
                return visit;
            },
            stop);
        return begun?.HandOver(just);
    }

    private static async Task<ResponseLink?> KnownAsync(ResponseLink answered, OccasionForm next, LinksDb links, CancellationToken stop) =>
        (await links.LinksOfAsync(answered.ProgrammeId, answered.ParticipantCode!, answered.Occasion, answered.Role, stop)).Find(l => next.Versions.Contains(l.QuestionnaireVersionId));

    /// <summary>The person's one place for the questionnaire at the occasion. It is open as long as the one before was.</summary>
    private static ResponseLink Place(ResponseLink answered, OccasionForm next) => new()
    {
        ProgrammeId = answered.ProgrammeId,
        QuestionnaireVersionId = next.Versions[0],
        Occasion = answered.Occasion,
        Role = answered.Role,
        ParticipantCode = answered.ParticipantCode,
        Mode = answered.Mode,
        ClosesAt = answered.ClosesAt,
    };
}
