using System.Text.RegularExpressions;

namespace Uppfoljning.Tests.Architecture;

/// <summary>Who may know whom. Changing a line here takes a decision record.</summary>
internal static partial class Directions
{
    /// <summary>The stores that a feature may open. No feature opens both People and Answers, except Privacy.</summary>
    public static readonly Dictionary<string, string[]> Doors = new()
    {
        ["Participants"] = ["People", "Cases", "Links"],
        ["ContactPlans"] = ["People", "Cases", "Links"],
        ["Messages"] = ["People", "Cases", "Links"],
        ["Today"] = ["People", "Cases", "Links"],
        ["ResponseRates"] = ["People", "Cases"],
        ["Answering"] = ["Cases", "Links", "Answers"],
        ["PaperEntry"] = ["Cases", "Links", "Answers"],
        ["Results"] = ["Cases", "Answers"],
        ["Exports"] = ["Cases", "Answers"],
        ["FreeTexts"] = ["Cases", "Answers"],
        ["Programmes"] = ["Cases"],
        ["Questionnaires"] = ["Cases", "Links"],
        ["Accounts"] = ["Staff", "Cases"],
        ["Home"] = ["Cases"],
        ["Front"] = [],
        ["Health"] = ["Links"],
        ["Errors"] = [],
        ["Shared"] = [],
        ["Privacy"] = ["People", "Cases", "Links", "Answers"],
    };

    private static readonly (string Folder, string Pattern, string Why)[] Forbidden =
    [
        ("src/Uppfoljning.Engine/", @"Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions)|Uppfoljning\.(Web|Statistics)|\bTimeProvider\b", "the engine knows no web, no database, no clock and no statistics"),
        ("src/Uppfoljning.Statistics/", @"Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions)|Uppfoljning\.(Web|Engine)|\bTimeProvider\b", "statistics know numbers only"),
        ("src/Uppfoljning.Web/Data/", @"Web\.Features|\bFeatures\.[A-Z]", "the stores know no feature"),
        ("src/Uppfoljning.Web/Reporting/", @"Web\.(Features|Data|Commands)\b", "reports know released figures and words, no store and no page"),
        ("src/Uppfoljning.Web/Localisation/", @"Web\.(Features|Data)\b", "words know no feature and no store"),
    ];

    /// <returns>A sentence for every rule that the file breaks.</returns>
    public static IEnumerable<string> Breaches(string path, string text)
    {
        if (FeatureOf().Match(path) is { Success: true } inside)
        {
            return Breaches(path, text, inside.Groups[1].Value);
        }

        return Forbidden
            .Where(rule => path.StartsWith(rule.Folder, StringComparison.Ordinal) && Regex.IsMatch(text, rule.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(rule => $"{path}: {rule.Why}");
    }

    private static IEnumerable<string> Breaches(string path, string text, string feature)
    {
        if (!Doors.TryGetValue(feature, out var open))
        {
            return [$"{path}: the feature {feature} has no line in the door table"];
        }

        var stores = Stores().Matches(text).Select(m => m.Groups[1].Value + m.Groups[2].Value).Distinct()
            .Where(store => !open.Contains(store))
            .Select(store => $"{path}: {feature} may not open {store}");
        var features = OtherFeatures().Matches(text).Select(m => m.Groups[1].Value).Distinct()
            .Where(other => other != feature && other != "Shared")
            .Select(other => $"{path}: {feature} may not name the feature {other}");
        return stores.Concat(features);
    }

    [GeneratedRegex("^src/Uppfoljning.Web/Features/([A-Za-z]+)/")]
    private static partial Regex FeatureOf();

    [GeneratedRegex(@"\bData\.(People|Cases|Answers|Links|Staff)\b|\b(People|Cases|Answers|Links|Staff)Db\b")]
    private static partial Regex Stores();

    [GeneratedRegex(@"(?:Web\.|/|(?<![\w.]))Features[./]([A-Z][A-Za-z]+)")]
    private static partial Regex OtherFeatures();
}
