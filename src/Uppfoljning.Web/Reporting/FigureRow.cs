using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>One figure of a report as a row of a file.</summary>
/// <param name="Texts">As many cells as <see cref="Names"/> has before <c>value</c>.</param>
/// <param name="Value">The figure.</param>
internal sealed record FigureRow(IReadOnlyList<string> Texts, Released Value)
{
    private const string NotKnown = "unknown";

    /// <summary>The names of the cells: item, text, figure, code and label, a cell for each variable, value and why it is withheld.</summary>
    public static IReadOnlyList<string> Names(Report report) =>
        ["item", "text", "figure", "code", "label", .. report.Table.By.Select(variable => variable.TrimStart('@')), "value", "withheld"];

    /// <summary>Every figure, group by group.</summary>
    public static IEnumerable<FigureRow> Of(Report report)
    {
        for (var group = 0; group < report.Groups.Count; group++)
        {
            var levels = report.Groups[group].IsEverybody
                ? report.Table.By.Select(_ => "").ToArray()
                : [.. report.Groups[group].Levels.Select(level => level ?? NotKnown)];
            yield return new FigureRow(["", "", "responses", "", "", .. levels], report.Groups[group].Size);
            foreach (var item in report.Items)
            {
                foreach (var (figure, code, label, value) in Of(item, group))
                {
                    yield return new FigureRow([item.Item.Id, item.Text, figure, code, label, .. levels], value);
                }
            }

            foreach (var index in report.Indexes)
            {
                yield return new FigureRow([index.Index.Id, index.Text, "n", "", "", .. levels], index.Means[group].N);
                yield return new FigureRow([index.Index.Id, index.Text, "missing", "", "", .. levels], index.Means[group].Missing);
                yield return new FigureRow([index.Index.Id, index.Text, "mean", "", "", .. levels], index.Means[group].Mean);
            }
        }
    }

    private static IEnumerable<(string Figure, string Code, string Label, Released Value)> Of(ReportItem item, int group)
    {
        yield return ("n", "", "", item.N[group]);
        foreach (var option in item.Options)
        {
            yield return ("count", option.Value, option.Text, option.Counts[group]);
            yield return ("percent", option.Value, option.Text, option.Percents[group]);
        }

        if (item.Means is { } means)
        {
            yield return ("mean", "", "", means[group]);
        }

        foreach (var kind in Enum.GetValues<Missing>())
        {
            yield return ("missing", kind.ToString(), "", item.Missing[kind][group]);
        }
    }
}
