using System.Globalization;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report in Swedish words and figures. Says only what follows from the released figures.</summary>
/// <param name="words">Texts with keys that begin with <c>report.</c>.</param>
public sealed class ReportWords(Words words)
{
    private const string NotShown = "..";
    private const char NoBreak = '\u00A0';

    public static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public string this[string key] => words[$"report.{key}"];

    public string With(string key, params ReadOnlySpan<(string Name, string Value)> values) => words.With($"report.{key}", values);

    public string Group(ReportGroup group) => group.IsEverybody ? this["everybody"] : string.Join(", ", group.Texts);

    public static string Figure(Released figure) =>
        figure is Released.Shown shown ? shown.Value.ToString($"N{shown.Decimals}", Swedish) : NotShown;

    public static string Percent(Released percent) => percent is Released.Shown ? $"{Figure(percent)}{NoBreak}%" : NotShown;

    /// <summary>The percentage beside its count: empty when the count is not shown, since that says it for both.</summary>
    public static string ShareBeside(Released count, Released percent) => count is Released.Shown ? Percent(percent) : "";

    public string Responses(ReportGroup group) => words.With("report.responses", ("group", Group(group)), ("n", Figure(group.Size)));

    /// <summary>Which rules the figures were released under.</summary>
    public string Rules(DisclosurePolicy policy) => policy.IsPublicData
        ? this["rules.publicData"]
        : words.With("report.rules", ("minimum", $"{policy.MinimumGroup}"), ("base", $"{policy.PercentBase}"));

    public string Base(Released n) => words.With("report.base", ("n", Figure(n)));

    /// <summary>How many answered, and what most of them answered when the shown counts alone decide it.</summary>
    public string Sentence(ReportItem item)
    {
        if (item.N[0] is not Released.Shown { Value: var n })
        {
            return this["sentence.withheld"];
        }

        var missing = item.Missing.Values.All(kind => kind[0] is Released.Shown)
            ? words.With("report.sentence.missing", ("missing", Whole(item.Missing.Values.Sum(kind => ((Released.Shown)kind[0]).Value))))
            : "";
        var asked = words.With(n == 1 ? "report.sentence.one" : "report.sentence.many", ("n", Whole(n)), ("missing", missing));
        return MostCommon(item, n) is { } most
            ? $"{asked} {words.With("report.sentence.most", ("option", most.Text), ("count", Figure(most.Counts[0])), ("n", Whole(n)))}"
            : asked;
    }

    /// <summary>The mean of an index with its uncertainty, and what it is not.</summary>
    public string Sentence(ReportIndex index)
    {
        var mean = index.Means[0];
        if (mean.Mean is not Released.Shown)
        {
            return this["index.withheld"];
        }

        var sentence = With(
            mean is { Low: Released.Shown, High: Released.Shown } ? "index.sentence" : "index.sentence.noInterval",
            ("index", index.Text),
            ("mean", Figure(mean.Mean)),
            ("lowest", Plain(index.Range.Lowest)),
            ("highest", Plain(index.Range.Highest)),
            ("low", Figure(mean.Low)),
            ("high", Figure(mean.High)),
            ("n", Figure(mean.N)));
        var scoring = $"report.index.{index.Index.Scoring.ToString().ToLowerInvariant()}";
        return words.Has(scoring) ? $"{sentence} {words[scoring]}" : sentence;
    }

    /// <summary>The option that more chose than any other can have been chosen by.</summary>
    private static ReportOption? MostCommon(ReportItem item, double n)
    {
        var isOneEach = item.Item is not Engine.Questionnaires.ChoiceItem { Multiple: true };
        var shown = item.Options.Where(option => option.Counts[0] is Released.Shown).OrderByDescending(Count).ToList();
        if (shown.Count == 0 || Count(shown[0]) == 0 || (shown.Count > 1 && Count(shown[1]) == Count(shown[0])))
        {
            return null;
        }

        var unknown = shown.Count == item.Options.Count ? 0 : isOneEach ? n - shown.Sum(Count) : double.PositiveInfinity;
        return Count(shown[0]) > unknown ? shown[0] : null;
    }

    private static double Count(ReportOption option) => ((Released.Shown)option.Counts[0]).Value;

    private static string Plain(double number) => number.ToString("0.##", Swedish);

    private static string Whole(double number) => number.ToString("N0", Swedish);
}
