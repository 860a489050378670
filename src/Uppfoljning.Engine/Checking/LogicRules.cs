using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class LogicRules
{
    public static Rule[] All =>
    [
        new("condition.item.unknown", (questionnaire, draft) =>
            from place in PlacesOf(questionnaire)
            from item in place.Condition.Claims.Select(claim => claim.Item)
            where questionnaire.Find(item.Id) is null && !draft.Unread.Contains(item.Id)
            select At(place.Condition, item.Position, item.Id)),
        new("condition.item.later", (questionnaire, _) =>
            from place in PlacesOf(questionnaire)
            from item in place.Condition.Claims.Select(claim => claim.Item)
            where questionnaire.PositionOf(item.Id) >= place.Before
            select At(place.Condition, item.Position, item.Id)),
        new("condition.type", (questionnaire, _) =>
            from place in PlacesOf(questionnaire)
            from claim in place.Condition.Claims
            where questionnaire.Find(claim.Item.Id) is { } item && !ClaimTypes.Fit(claim, item)
            select At(place.Condition, claim.Item.Position, claim.Item.Id)),
        new("condition.value.unknown", (questionnaire, _) =>
            from place in PlacesOf(questionnaire)
            from comparison in place.Condition.Claims.OfType<Comparison>()
            let item = questionnaire.Find(comparison.Item.Id)
            where item is not null && ClaimTypes.Fit(comparison, item)
            from value in ClaimTypes.UnknownValues(comparison, item)
            select At(place.Condition, value.Position, ClaimTypes.Shown(value), ClaimTypes.Allowed(item))),
        new("condition.alwaysTrue", (questionnaire, _) => AlwaysRules.Find(questionnaire, Truth.True)),
        new("condition.alwaysFalse", (questionnaire, _) => AlwaysRules.Find(questionnaire, Truth.False)),
    ];

    /// <summary>Every condition, and the position of the first item that it may not depend on.</summary>
    public static IEnumerable<(Condition Condition, int Before)> PlacesOf(Questionnaire questionnaire)
    {
        var position = 0;
        foreach (var page in questionnaire.Pages)
        {
            if (page.VisibleIf is not null) yield return (page.VisibleIf, position);
            foreach (var item in page.Items)
            {
                if (item.VisibleIf is not null) yield return (item.VisibleIf, position);
                position++;
            }
        }
    }

    private static Breach At(Condition condition, int position, string found, string expected = "") =>
        new(condition, Found: found, Expected: expected, BytesIn: ConditionReader.BytesBefore(condition.Text, position));
}
