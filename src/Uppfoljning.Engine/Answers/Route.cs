using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>One screen of the questionnaire.</summary>
/// <param name="Number">From 1; the same for everyone on the route, whatever they answer.</param>
/// <param name="Page">The page it comes from.</param>
/// <param name="Items">At least one.</param>
public sealed record Step(int Number, Page Page, IReadOnlyList<Item> Items);

/// <summary>
/// The way through a questionnaire for one kind of link and one role. Made once per version and shared; holds nothing
/// about any respondent.
/// </summary>
public sealed class Route
{
    private readonly Condition?[] pageConditions;

    /// <summary>Lays the route: items that are only for the other kind of link are left out.</summary>
    /// <exception cref="ArgumentException">The role does not answer this questionnaire.</exception>
    public Route(Questionnaire questionnaire, RespondentKind kind, RespondentRole role)
    {
        if (questionnaire.Respondents.All(respondent => respondent.Role != role))
            throw new ArgumentException($"{role} does not answer '{questionnaire.Id}'.", nameof(role));
        Questionnaire = questionnaire;
        Kind = kind;
        Role = role;
        Steps = LaySteps(questionnaire, kind);
        pageConditions = [.. questionnaire.Pages.SelectMany(page => page.Items.Select(_ => page.VisibleIf))];
    }

    /// <summary>The questionnaire.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The kind of link.</summary>
    public RespondentKind Kind { get; }

    /// <summary>The role that answers, which decides the wording (<see cref="Item.TitleOf"/>).</summary>
    public RespondentRole Role { get; }

    /// <summary>All steps, shown or not, numbered 1 to n in this order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>
    /// The answers that count: not those to questions that are no longer asked, nor a choice among options that come from
    /// an earlier question and are no longer offered.
    /// </summary>
    public AnswerSet Standing(AnswerSet answers) => Walk(answers).Standing;

    /// <summary>Whether the item is asked after these answers; those that no longer count decide nothing.</summary>
    /// <exception cref="ArgumentException">The item is not of this questionnaire.</exception>
    public bool IsAsked(Item item, AnswerSet answers)
    {
        var position = Questionnaire.PositionOf(item.Id);
        return position >= 0 ? Walk(answers).Asked[position] : throw new ArgumentException($"No item has the id '{item.Id}'.", nameof(item));
    }

    /// <summary>The items of a step that are asked after these answers, in order.</summary>
    public IReadOnlyList<Item> AskedOn(Step step, AnswerSet answers)
    {
        var asked = Walk(answers).Asked;
        return [.. step.Items.Where(item => IsAsked(asked, item))];
    }

    /// <summary>The next step that has something to ask; null after the last one. Step 0 is before the first.</summary>
    public Step? Next(int stepNumber, AnswerSet answers)
    {
        var asked = Walk(answers).Asked;
        return Steps.FirstOrDefault(step => step.Number > stepNumber && step.Items.Any(item => IsAsked(asked, item)));
    }

    /// <summary>The step before that has something to ask; null before the first one.</summary>
    public Step? Previous(int stepNumber, AnswerSet answers)
    {
        var asked = Walk(answers).Asked;
        return Steps.LastOrDefault(step => step.Number < stepNumber && step.Items.Any(item => IsAsked(asked, item)));
    }

    /// <summary>The first step with a question that is asked and not answered in any way; null when there is none.</summary>
    public Step? FirstUnanswered(AnswerSet answers)
    {
        var (asked, standing) = Walk(answers);
        return Steps.FirstOrDefault(step => step.Items.Any(item => item is not InformationItem && standing[item.Id] is null && IsAsked(asked, item)));
    }

    /// <summary>
    /// The answers as they are handed in: each question that was asked and left blank is <see cref="Missing.Skipped"/>, and
    /// each that is not asked is <see cref="Missing.NotAsked"/>, whatever was answered while it still was. An answer that
    /// no longer stands (<see cref="Standing"/>) is left blank.
    /// </summary>
    public AnswerSet Complete(AnswerSet answers)
    {
        var (asked, standing) = Walk(answers);
        var complete = new Answer?[Questionnaire.Items.Count];
        for (var position = 0; position < complete.Length; position++)
        {
            if (Questionnaire.Items[position] is InformationItem) continue;
            complete[position] = asked[position]
                ? standing.At(position) ?? MissingAnswer.Of(Missing.Skipped)
                : MissingAnswer.Of(Missing.NotAsked);
        }
        return new AnswerSet(Questionnaire, complete);
    }

    /// <summary>Goes through the items in order: says of each whether it is asked, and lets go of the answers that do not count.</summary>
    private (bool[] Asked, AnswerSet Standing) Walk(AnswerSet answers)
    {
        var items = Questionnaire.Items;
        var asked = new bool[items.Count];
        for (var position = 0; position < asked.Length; position++)
        {
            var item = items[position];
            asked[position] = IsFor(item, Kind) && Holds(pageConditions[position], answers) && Holds(item.VisibleIf, answers) && HasOptions(item, answers);
            if (answers.At(position) is { } answer && !(asked[position] && IsOffered(item, answer, answers))) answers = answers.Without(item.Id);
        }
        return (asked, answers);
    }

    private bool IsAsked(bool[] asked, Item item) => asked[Questionnaire.PositionOf(item.Id)];

    private static bool Holds(Condition? condition, AnswerSet answers) => condition is null || condition.Evaluate(answers) == Truth.True;

    private static bool HasOptions(Item item, AnswerSet answers) =>
        item is not ChoiceItem { ChoicesFromQuestion: { } source } || answers[source] is ChoicesAnswer;

    private static bool IsOffered(Item item, Answer answer, AnswerSet answers) =>
        item is not ChoiceItem { ChoicesFromQuestion: not null } choice || answer is not ChoiceAnswer { Value: var value }
        || choice.OfferedAfter(answers).Any(option => option.Value == value);

    private static bool IsFor(Item item, RespondentKind kind) => item.OnlyFor is not { } only || only == kind;

    private static List<Step> LaySteps(Questionnaire questionnaire, RespondentKind kind)
    {
        var screens = questionnaire.Pages.SelectMany(page => questionnaire.PageMode == PageMode.Standard
            ? [(Page: page, Items: page.Items.Where(item => IsFor(item, kind)).ToList())]
            : page.Items.Where(item => IsFor(item, kind)).Select(item => (Page: page, Items: new List<Item> { item })));
        return [.. screens.Where(screen => screen.Items.Count > 0).Select((screen, index) => new Step(index + 1, screen.Page, screen.Items))];
    }
}
