using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class NameRules
{
    public static Rule[] All =>
    [
        new("id.duplicate", (questionnaire, _) =>
        [
            .. Repeated(questionnaire.Pages, page => page.Id, "id"),
            .. Repeated<object>([.. questionnaire.Items, .. questionnaire.Indexes], part => part is Item item ? item.Id : ((ScoreIndex)part).Id, "id"),
            .. Repeated(questionnaire.Scales, scale => scale.Id, null),
            .. Repeated(questionnaire.ChoiceSets, set => set.Id, null),
        ]),
        new("respondent.duplicate", (questionnaire, _) => Repeated(questionnaire.Respondents, who => $"{Names.WordOf(who.Role)}, {Names.WordOf(who.About)}", null)),
        Rule.For<Questionnaire>("list.tooLong", questionnaire => [questionnaire], (questionnaire, _) => questionnaire.Items.Count > Limits.Items,
            property: "pages", found: questionnaire => $"{questionnaire.Items.Count}", expected: $"{Limits.Items}"),
    ];

    /// <summary>Those after the first that are called the same, without regard to case.</summary>
    public static IEnumerable<Breach> Repeated<T>(IEnumerable<T> parts, Func<T, string> nameOf, string? property) where T : class
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return parts.Where(part => nameOf(part).Length > 0 && !seen.Add(nameOf(part))).Select(part => new Breach(part, property, nameOf(part)));
    }
}
