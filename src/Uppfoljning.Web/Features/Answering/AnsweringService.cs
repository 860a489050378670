using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Takes the answers of one step.</summary>
public sealed class AnsweringService(QuestionnaireLibrary library, OpenFormQuery forms, QuestionPageQuery pages, WriteGate gate, JustSaved just, TimeProvider time)
{
    /// <summary>Saves what was posted for a step. Stores nothing unless the outcome is <see cref="Saved"/>.</summary>
    public async Task<SaveOutcome> SaveAsync(string token, string visit, int number, PostedForm posted, CancellationToken stop)
    {
        var outcome = await gate.WriteAsync<LinksDb, AnswersDb, SaveOutcome>(
            async (links, answers) =>
            {
                return await links.LinkOfAsync(token, visit, stop) is { Link: { } link, Visit: { } own } && link.IsOpenAt(time.GetUtcNow()) && own.IsLiveAt(time.GetUtcNow())
                    ? await SaveAsync(token, link, own, number, posted, links, answers, stop)
                    : new UnknownLink();
            },
            stop);
        if (outcome is Saved saved)
        {
            just.Keep(saved.State);
        }

        return outcome is CannotTake cannot
            ? await pages.FindAgainAsync(token, visit, number, posted, cannot.Problems, stop) is { } page ? new Refused(page) : new UnknownLink()
            : outcome;
    }

    private async Task<SaveOutcome> SaveAsync(string token, ResponseLink link, Visit visit, int number, PostedForm posted, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var published = await library.GetAsync(link.QuestionnaireVersionId, stop);
        var route = OpenForm.RouteOf(published, link);
        if (number < 1 || number > route.Steps.Count)
        {
            return new UnknownLink();
        }

        var response = link.ResponseId!.Value;
        var coded = await answers.CodedAsync(response, stop);
        var before = published.AsksByUncodedAnswers
            ? await AnswersSoFar.ReadAsync(published, response, coded, link.Id, links, answers, stop)
            : AnswerSet.FromCodedJson(published.Questionnaire, coded);
        var asked = route.AskedOn(route.Steps[number - 1], before);
        if (asked.Count == 0 || posted.Items.Any(id => !asked.Any(item => item.Id == id)))
        {
            return new NotAsked();
        }

        var now = time.GetUtcNow();
        var taken = StepAnswers.Read(asked, before, posted, route.Kind, visit.ReadableAt(now));
        if (taken.Problems.Count > 0)
        {
            return new CannotTake(taken.Problems);
        }

        var stored = await taken.StoreAsync(response, link.Id, links, answers, now, stop);
        visit.Save(taken.AnsweredIds, now);
        visit.Language = await forms.ChooseAsync(link, posted.Language, visit.Language, stop);
        await links.SaveAsync(visit, stop);
        return new Saved(StepAfter(route, number, before, taken, posted), new SavedVisit(token, link, visit, stored));
    }

    /// <summary>Where to go next: a page of the visit, or null for the start page.</summary>
    private static string? StepAfter(Route route, int number, AnswerSet before, StepAnswers taken, PostedForm posted)
    {
        var after = taken.After;
        if (posted.IsFromCheck || route.Steps[number - 1].Items.Count > 1)
        {
            // An answer on this page may have opened a question on this page, or, when one goes back to change it, on a later one; or taken the option that was chosen there.
            var (stood, stands) = (route.Standing(before), route.Standing(after));
            var opened = route.Steps.FirstOrDefault(step => step.Items.Any(item => route.IsAsked(item, after) && (!route.IsAsked(item, before) || HasLostItsAnswer(item))));
            bool HasLostItsAnswer(Item item) => taken.OutdatedIds.Contains(item.Id) || (stood[item.Id] is not null && after[item.Id] is not null && stands[item.Id] is null);
            if (opened is not null && !posted.GoesBack && (posted.IsFromCheck || opened.Number == number))
            {
                return Addresses.Number(opened.Number) + (posted.IsFromCheck ? "?sist=1" : "");
            }
        }

        if (posted.IsFromCheck)
        {
            return Addresses.Check;
        }

        return posted.GoesBack
            ? route.Previous(number, after) is { } previous ? Addresses.Number(previous.Number) : null
            : route.Next(number, after) is { } next ? Addresses.Number(next.Number) : Addresses.Check;
    }

    private sealed record CannotTake(IReadOnlyDictionary<string, AnswerProblem> Problems) : SaveOutcome;
}

public abstract record SaveOutcome;

/// <param name="Next">The page of the visit to go on with; null is the start page.</param>
/// <param name="State">The visit as it was stored.</param>
public sealed record Saved(string? Next, SavedVisit State) : SaveOutcome;

/// <param name="Page">The same step with what was typed and what to do about it.</param>
public sealed record Refused(QuestionPage Page) : SaveOutcome;

/// <summary>The step has nothing to ask, or something else than what it asks was posted.</summary>
public sealed record NotAsked : SaveOutcome;

public sealed record UnknownLink : SaveOutcome;
