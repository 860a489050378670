using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Begins a visit to a link: a new response, or the one that was begun before.</summary>
public sealed class StartService(OpenFormQuery forms, ParticipationLog participations, WriteGate gate)
{
    /// <param name="token">Of the link.</param>
    /// <param name="language">As it was chosen on the page.</param>
    /// <param name="tablet">The slug of the shared link that a tablet in a reception returns to; null on a device of one's own.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The address of the step to go on with; null for a link that does not open.</returns>
    public async Task<string?> StartAsync(string token, string? language, string? tablet, CancellationToken stop)
    {
        if (await forms.FindAsync(token, null, language, stop) is not { } form)
        {
            return null;
        }

        return await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, string?>(
            async (links, answers, cases) =>
            {
                if (await links.LinkOfAsync(token, null, stop) is not { Link: { State: LinkState.Open } link })
                {
                    return null;
                }

                if (tablet is not null && link.ResponseId is null)
                {
                    link.FillInBy(ResponseMode.WaitingRoom);
                }

                var visit = await BeginAsync(link, form, tablet, links, answers, stop);
                await participations.StartAsync(cases, link, form, stop);
                return Addresses.In(token, visit.Id, visit.FirstStep);
            },
            stop);
    }

    /// <summary>Adds the visit, and the response when there is none, inside the caller's unit of work.</summary>
    internal static async Task<(string Id, string FirstStep)> BeginAsync(ResponseLink link, OpenForm form, string? tablet, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var soFar = link.ResponseId is { } begun
            ? await AnswersSoFar.ReadAsync(form.Published, begun, await answers.CodedAsync(begun, stop), link.Id, links, answers, stop)
            : AnswerSet.Empty(form.Published.Questionnaire);
        if (link.ResponseId is null)
        {
            var response = NewResponse(link, form.Words.Language.Code);
            await answers.InsertAsync(response, stop);
            link.Begin(response.Id);
            await links.SaveAsync(link, stop);
        }

        var visit = new Visit
        {
            Id = Secrets.NewShortId(),
            ResponseLinkId = link.Id,
            StartedAt = form.Now,
            LastSavedAt = form.Now,
            Language = form.Words.Language.Code,
            Tablet = tablet,
        };
        await links.InsertAsync(visit, stop);
        return (visit.Id, FirstStep(form.Route, soFar));
    }

    private static string FirstStep(Route route, AnswerSet soFar)
    {
        var isNew = route.Questionnaire.Items.All(item => soFar[item.Id] is null);
        var step = isNew ? route.Next(0, soFar) : route.FirstUnanswered(soFar);
        return step is null ? Addresses.Check : Addresses.Number(step.Number);
    }

    private static Response NewResponse(ResponseLink link, string language) => new()
    {
        Id = Secrets.NewGuid(),
        ProgrammeId = link.ProgrammeId,
        QuestionnaireVersionId = link.QuestionnaireVersionId,
        Occasion = link.Occasion,
        ParticipantCode = link.ParticipantCode,
        Role = link.Role,
        Mode = link.Mode,
        Language = language,
        Coded = "{}",
    };
}
