namespace Uppfoljning.Web.Reporting;

/// <summary>Text cells of CSV files that no spreadsheet takes for a formula.</summary>
public static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text in quotation marks; behind an apostrophe when it, or what follows its first spaces, could begin a formula.</summary>
    public static string Quote(string text)
    {
        var start = text.AsSpan().TrimStart(" \u00A0\u3000");
        var isFormula = start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal);
        return $"\"{(isFormula ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
