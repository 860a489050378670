using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class ScaleRules
{
    public static Rule[] All =>
    [
        new("scale.value.duplicate", (questionnaire, _) => questionnaire.Scales
            .SelectMany(scale => NameRules.Repeated(scale.Values, point => $"{point.Value}", "value"))),
        Rule.For("scale.value.order", questionnaire => questionnaire.Scales.SelectMany(NotRising), (_, _) => true, property: "value"),
        Rule.For("scale.unused", questionnaire => questionnaire.Scales,
            (scale, questionnaire) => !questionnaire.Items.OfType<RatingItem>().Any(item => ReferenceEquals(item.Scale, scale)),
            found: scale => scale.Id),
    ];

    private static IEnumerable<ScaleValue> NotRising(Scale scale) =>
        scale.Values.Zip(scale.Values.Skip(1)).Where(pair => pair.First.Value > pair.Second.Value).Select(pair => pair.Second);
}
