using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Reporting;

/// <summary>
/// What follow-up questions tell about the questions they follow: how many were asked "why?" is how many answered 1 or 2.
/// Options that lead to the same questions are a block, and the sum of a block is as good as published.
/// </summary>
internal static class KnownBlocks
{
    /// <summary>The block of each option, for every item with one code that some condition on it alone divides.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> Of(Questionnaire questionnaire) => questionnaire.Items.Select(item => item.VisibleIf)
        .Concat(questionnaire.Pages.Select(page => page.VisibleIf))
        .OfType<Condition>()
        .Where(condition => condition.Claims.Select(claim => claim.Item.Id).Distinct().Count() == 1)
        .GroupBy(condition => condition.Claims[0].Item.Id)
        .Where(conditions => AnswersTo(questionnaire.Find(conditions.Key)).Count > 0)
        .ToDictionary(conditions => conditions.Key, conditions => Blocks(questionnaire, conditions.Key, [.. conditions]));

    /// <summary>The items with several choices whose single options decide who is asked an item: then who was asked is a count of theirs.</summary>
    public static IReadOnlyList<string> ChoicesThatDecide(Questionnaire questionnaire, Item item) =>
        [.. new[] { item.VisibleIf, questionnaire.Pages.First(page => page.Items.Contains(item)).VisibleIf }.OfType<Condition>()
            .SelectMany(condition => condition.Claims)
            .Where(claim => claim is Comparison && !claim.Item.IsLength && questionnaire.Find(claim.Item.Id) is ChoiceItem { Multiple: true })
            .Select(claim => claim.Item.Id)
            .Distinct()];

    private static IReadOnlyList<int> Blocks(Questionnaire questionnaire, string id, IReadOnlyList<Condition> conditions)
    {
        var leadsTo = AnswersTo(questionnaire.Find(id))
            .Select(answer => AnswerSet.Empty(questionnaire).With(id, answer))
            .Select(answers => string.Join(',', conditions.Select(condition => condition.Evaluate(answers))))
            .ToList();
        var different = leadsTo.Distinct().ToList();
        return [.. leadsTo.Select(path => different.IndexOf(path))];
    }

    private static List<Answer> AnswersTo(Item? item) => item switch
    {
        RatingItem rating => [.. rating.Scale.Values.Select(point => new ScaleAnswer(point.Value))],
        ChoiceItem { Multiple: false } choice => [.. choice.Choices.Select(option => new ChoiceAnswer(option.Value))],
        _ => [],
    };
}
