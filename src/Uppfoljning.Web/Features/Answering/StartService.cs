using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Begins a visit to a link: a new response, or the one that was begun before.</summary>
public sealed class StartService(OpenFormQuery forms, ParticipationLog participations, WriteGate gate, JustSaved just, TimeProvider time)
{
    /// <summary>A response without answers.</summary>
    private const string Nothing = "{}";

    /// <param name="token">Of the link.</param>
    /// <param name="language">As it was chosen on the page.</param>
    /// <param name="tablet">The slug of the shared link that a tablet in a reception returns to; null on a device of one's own.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The address of the step to go on with; null for a link that does not open.</returns>
    public async Task<string?> StartAsync(string token, string? language, string? tablet, CancellationToken stop)
    {
        var begun = await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, BegunVisit?>(
            async (links, answers, cases) =>
            {
                var now = time.GetUtcNow();
                if (await links.LinkOfAsync(token, null, stop) is not { Link: { } link } || !link.IsOpenAt(now))
                {
                    return null;
                }

                if (tablet is not null && link.ResponseId is null)
                {
                    link.FillInBy(ResponseMode.WaitingRoom);
                }

                var form = await forms.OpenAsync(link, null, language, now, stop);
                var visit = await BeginAsync(token, link, form, tablet, links, answers, stop);
                await participations.StartAsync(cases, link, form, stop);
                return visit;
            },
            stop);
        return begun?.HandOver(just);
    }

    /// <summary>Adds the visit, and the response when there is none, inside the caller's unit of work.</summary>
    internal static async Task<BegunVisit> BeginAsync(string token, ResponseLink link, OpenForm form, string? tablet, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var coded = Nothing;
        var soFar = AnswerSet.Empty(form.Published.Questionnaire);
        if (link.ResponseId is { } begun)
        {
            coded = await answers.CodedAsync(begun, stop);
            soFar = await AnswersSoFar.ReadAsync(form.Published, begun, coded, link.Id, links, answers, stop);
        }
        else
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
        return new BegunVisit(new SavedVisit(token, link, visit, coded), FirstStep(form.Route, soFar));
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
        Coded = Nothing,
    };
}

/// <param name="Saved">The visit as it was stored.</param>
/// <param name="FirstStep">The page of the visit to begin with.</param>
internal sealed record BegunVisit(SavedVisit Saved, string FirstStep)
{
    /// <summary>Leaves the visit to its first page, after the commit.</summary>
    /// <returns>The address of that page.</returns>
    public string HandOver(JustSaved just)
    {
        just.Keep(Saved);
        return Addresses.In(Saved.Token, Saved.Visit.Id, FirstStep);
    }
}
