using System.Globalization;
using System.Text;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>
/// A report as CSV, one figure a row (RFC 4180): every text cell is quoted and cannot be taken for a formula, numbers are
/// numbers with a decimal point, and a figure that is not shown is an empty cell with its reason beside it.
/// </summary>
public static class CsvReport
{
    private const string LineEnd = "\r\n";

    /// <summary>With the mark by which spreadsheets know UTF-8.</summary>
    public static byte[] WriteForSpreadsheet(Report report) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Write(report))];

    public static string Write(Report report)
    {
        var rows = new StringBuilder();
        Add(rows, ["item", "text", "figure", "code", "label", .. report.Table.By.Select(variable => variable.TrimStart('@')), "value", "withheld"]);
        for (var group = 0; group < report.Groups.Count; group++)
        {
            var levels = report.Groups[group].IsEverybody
                ? report.Table.By.Select(_ => "").ToArray()
                : [.. report.Groups[group].Levels.Select(level => level ?? "unknown")];
            void Figure(string item, string text, string figure, string code, string label, Released value) =>
                Add(rows, [item, text, figure, code, label, .. levels], value);

            Figure("", "", "responses", "", "", report.Groups[group].Size);
            foreach (var item in report.Items)
            {
                Write(item, group, (figure, code, label, value) => Figure(item.Item.Id, item.Text, figure, code, label, value));
            }

            foreach (var index in report.Indexes)
            {
                Figure(index.Index.Id, index.Text, "n", "", "", index.Means[group].N);
                Figure(index.Index.Id, index.Text, "missing", "", "", index.Means[group].Missing);
                Figure(index.Index.Id, index.Text, "mean", "", "", index.Means[group].Mean);
            }
        }

        return rows.ToString();
    }

    private static void Write(ReportItem item, int group, Action<string, string, string, Released> figure)
    {
        figure("n", "", "", item.N[group]);
        foreach (var option in item.Options)
        {
            figure("count", option.Value, option.Text, option.Counts[group]);
            figure("percent", option.Value, option.Text, option.Percents[group]);
        }

        if (item.Means is { } means)
        {
            figure("mean", "", "", means[group]);
        }

        foreach (var kind in Enum.GetValues<Missing>())
        {
            figure("missing", kind.ToString(), "", item.Missing[kind][group]);
        }
    }

    private static void Add(StringBuilder rows, IEnumerable<string> texts, Released value)
    {
        var (number, reason) = value switch
        {
            Released.Shown shown => (shown.Value.ToString($"F{shown.Decimals}", CultureInfo.InvariantCulture), ""),
            Released.Withheld withheld => ("", ReleasedCodes.Of(withheld.Reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        rows.AppendJoin(',', texts.Select(CsvText.Quote)).Append(',').Append(number).Append(',').Append(CsvText.Quote(reason)).Append(LineEnd);
    }

    private static void Add(StringBuilder rows, IEnumerable<string> texts) =>
        rows.AppendJoin(',', texts.Select(CsvText.Quote)).Append(LineEnd);
}
