using System.Globalization;
using System.Text;

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
            rows.AppendJoin(',', row.Texts.Select(CsvText.Quote))
                .Append(',').AppendJoin(',', row.Numbers.Select(Number))
                .Append(',').AppendJoin(',', new[] { row.Withheld, row.Method, row.Sentence }.Select(CsvText.Quote)).Append(LineEnd);
        }

        return rows.ToString();
    }

    /// <summary>With its decimals, or with all its digits when it was not rounded.</summary>
    private static string Number((double? Number, int Decimals) figure) => figure.Number is not { } number ? ""
        : number == Math.Round(number, figure.Decimals) ? number.ToString($"F{figure.Decimals}", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
