using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Shows one step of an open form to one visit.</summary>
public sealed class QuestionPageQuery(OpenFormQuery forms, LinksDb links, AnswersDb answers)
{
    /// <returns>Null for a link or visit that does not open, and for a step that is not asked.</returns>
    public async Task<QuestionPage?> FindAsync(string token, string visit, int number, string? language, bool isFromCheck, CancellationToken stop) =>
        await forms.FindAsync(token, visit, language, stop) is { } form && StepOf(form.Route, number) is { } step
            ? await ShowAsync(form, form.FrameIn(token), step, isFromCheck, (item, view) => view, stop)
            : null;

    /// <summary>The same step with what was posted, and what has to be put right.</summary>
    public async Task<QuestionPage?> FindAgainAsync(string token, string visit, int number, PostedForm posted, IReadOnlyDictionary<string, AnswerProblem> problems, CancellationToken stop) =>
        await forms.FindAsync(token, visit, posted.Language, stop) is { } form && StepOf(form.Route, number) is { } step
            ? await ShowAsync(form, form.FrameIn(token), step, posted.IsFromCheck, (item, filled) => posted.ValuesOf(item.Id), stop, problems)
            : null;

    private static Step? StepOf(Route route, int number) => number >= 1 && number <= route.Steps.Count ? route.Steps[number - 1] : null;

    private async Task<QuestionPage?> ShowAsync(
        OpenForm form,
        RespondentFrame own,
        Step step,
        bool isFromCheck,
        Func<Item, IReadOnlyList<string>, IReadOnlyList<string>> fill,
        CancellationToken stop,
        IReadOnlyDictionary<string, AnswerProblem>? problems = null)
    {
        var soFar = form.Route.Standing(await ReadAsync(form, step, stop));
        var asked = form.Route.AskedOn(step, soFar);
        if (asked.Count == 0)
        {
            return null;
        }

        var readable = form.Visit!.ReadableAt(form.Now);
        var items = new List<ItemView>(asked.Count);
        foreach (var item in asked)
        {
            var isReadable = readable.Contains(item.Id);
            items.Add(new ItemView(item, form.Route.Role, form.Programme, form.Words)
            {
                Offered = item is ChoiceItem choice ? choice.OfferedAfter(soFar) : [],
                Filled = fill(item, isReadable ? FilledValues.Of(soFar[item.Id]) : []),
                IsAnsweredEarlier = !isReadable && soFar[item.Id] is not null,
                IsAlone = asked.Count == 1,
                Problem = problems is not null && problems.TryGetValue(item.Id, out var problem) ? InWords(problem, form.Words) : null,
            });
        }

        var frame = own with { HasProblem = problems is not null, KeptQuery = isFromCheck ? "&sist=1" : "" };
        var title = asked.Count == 1 ? null : step.Page.Title?.In(form.Words.Language.Code);
        return new QuestionPage(frame, step.Number, form.Route.Steps.Count, title, items, isFromCheck);
    }

    /// <summary>The coded document is enough unless a free text, or something that depends on one, is on the page.</summary>
    private async Task<AnswerSet> ReadAsync(OpenForm form, Step step, CancellationToken stop)
    {
        var response = form.Link.ResponseId!.Value;
        var coded = form.Coded ?? await answers.CodedAsync(response, stop);
        return form.Published.AsksByUncodedAnswers || step.Items.Any(item => !item.IsCoded)
            ? await AnswersSoFar.ReadAsync(form.Published, response, coded, form.Link.Id, links, answers, stop)
            : AnswerSet.FromCodedJson(form.Published.Questionnaire, coded);
    }

    private static string InWords(AnswerProblem problem, Words words) =>
        words.With($"answering.problem.{problem.Code}", ("min", problem.Min), ("max", problem.Max));
}
