using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class ChoiceRules
{
    public static Rule[] All =>
    [
        new("choice.value.duplicate", (questionnaire, _) => ListsOf(questionnaire)
            .SelectMany(choices => NameRules.Repeated(choices, option => option.Value, "value"))),
        Rule.For("choice.exclusive.single", questionnaire => questionnaire.Items.OfType<ChoiceItem>(),
            (item, _) => item is { Multiple: false, ChoiceSet: null, ChoicesFromQuestion: null } && item.Choices.Any(option => option.IsExclusive),
            property: "choices"),
        new("choiceSet.unused", (questionnaire, draft) =>
            from set in questionnaire.ChoiceSets
            where draft.Unread.Count == 0 && questionnaire.Items.OfType<ChoiceItem>().All(item => item.ChoiceSet != set.Id)
            select new Breach(set, Found: set.Id)),
    ];

    private static IEnumerable<IReadOnlyList<Option>> ListsOf(Questionnaire questionnaire) =>
        questionnaire.ChoiceSets.Select(set => set.Choices)
            .Concat(questionnaire.Items.OfType<ChoiceItem>().Where(item => item is { ChoiceSet: null, ChoicesFromQuestion: null }).Select(item => item.Choices));
}
