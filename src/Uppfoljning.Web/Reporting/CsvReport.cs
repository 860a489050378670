using System.Globalization;
using System.Text;
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
        var rows = new StringBuilder().AppendJoin(',', FigureRow.Names(report).Select(CsvText.Quote)).Append(LineEnd);
        foreach (var row in FigureRow.Of(report))
        {
            var (number, reason) = row.Value switch
            {
                Released.Shown shown => (shown.Value.ToString($"F{shown.Decimals}", CultureInfo.InvariantCulture), ""),
                Released.Withheld withheld => ("", ReleasedCodes.Of(withheld.Reason)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            rows.AppendJoin(',', row.Texts.Select(CsvText.Quote)).Append(',').Append(number).Append(',').Append(CsvText.Quote(reason)).Append(LineEnd);
        }

        return rows.ToString();
    }
}
