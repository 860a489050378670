using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class ScaleRules
{
    public static Rule[] All =>
    [
        new("scale.value.duplicate", (questionnaire, _) => questionnaire.Scales
            .SelectMany(scale => NameRules.Repeated(scale.Values, point => $"{point.Value}", "value"))),
        Rule.For("scale.value.order", questionnaire => questionnaire.Scales.SelectMany(NotRising), (_, _) => true, property: "value"),
        new("scale.unused", (questionnaire, draft) =>
            from scale in questionnaire.Scales
            where draft.Unread.Count == 0 && !questionnaire.Items.OfType<RatingItem>().Any(item => ReferenceEquals(item.Scale, scale))
            select new Breach(scale, Found: scale.Id)),
    ];

    private static IEnumerable<ScaleValue> NotRising(Scale scale) =>
        scale.Values.Zip(scale.Values.Skip(1)).Where(pair => pair.First.Value > pair.Second.Value).Select(pair => pair.Second);
}
