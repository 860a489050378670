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
public sealed class NextFormService(OccasionForms occasions, OpenFormQuery forms, CasesDb cases, ParticipationLog participations, WriteGate gate)
{
    /// <returns>Null when nothing is left to ask, and for everybody but a participant with a link of their own.</returns>
    public Task<OccasionForm?> FindAsync(ResponseLink answered, CancellationToken stop) => FindAsync(cases, answered, stop);

    /// <summary>The same, as it stands inside the caller's unit of work.</summary>
    internal async Task<OccasionForm?> FindAsync(CasesDb cases, ResponseLink answered, CancellationToken stop)
    {
        if (answered.ParticipantCode is not { } code || answered.Role != ResponseLink.Participant)
        {
            return null;
        }

        var asked = await occasions.AtAsync(answered.ProgrammeId, answered.Occasion, stop);
        foreach (var form in asked.Where(f => !f.Versions.Contains(answered.QuestionnaireVersionId)))
        {
            if (await cases.ParticipationOfAsync(answered.ProgrammeId, code, answered.Occasion, form.QuestionnaireId, stop) is { AnsweredOn: null, StoppedBy: null })
            {
                return form;
            }
        }

        return null;
    }

    /// <returns>The address of the next questionnaire's first step; null for a visit that has sent nothing in, and when nothing is left to ask.</returns>
    public async Task<string?> BeginAsync(string token, string visit, string? language, CancellationToken stop)
    {
        if (await forms.FindAnsweredAsync(token, visit, language, stop) is not { Visit: { } before } answered || await FindAsync(answered.Link, stop) is not { } next)
        {
            return null;
        }

        return await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, string?>(
            async (links, answers, cases) =>
            {
                var link = await PlaceAsync(answered.Link, next, links, stop);
                if (!link.IsOpenAt(answered.Now))
                {
                    return null;
                }

                var own = Secrets.NewToken();
                await links.InsertAsync(new LinkToken { TokenHash = Secrets.HashToken(own), ResponseLinkId = link.Id }, stop);
                var form = await forms.OpenAsync(link, null, answered.Words.Language.Code, answered.Now, stop);
                var begun = await StartService.BeginAsync(link, form, before.Tablet, links, answers, stop);
                await participations.StartAsync(cases, link, form, stop);
                return Addresses.In(own, begun.Id, begun.FirstStep);
            },
            stop);
    }

    /// <summary>The person's one place for the questionnaire at the occasion, made when there is none. It is open as long as the one before was.</summary>
    private static async Task<ResponseLink> PlaceAsync(ResponseLink answered, OccasionForm next, LinksDb links, CancellationToken stop)
    {
        var known = await links.LinksOfAsync(answered.ProgrammeId, answered.ParticipantCode!, answered.Occasion, answered.Role, stop);
        return known.Find(l => next.Versions.Contains(l.QuestionnaireVersionId)) ?? await links.InsertAsync(
            new ResponseLink
            {
                ProgrammeId = answered.ProgrammeId,
                QuestionnaireVersionId = next.Versions[0],
                Occasion = answered.Occasion,
                Role = answered.Role,
                ParticipantCode = answered.ParticipantCode,
                Mode = answered.Mode,
                ClosesAt = answered.ClosesAt,
            },
            stop);
    }
}
