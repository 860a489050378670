using System.Globalization;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>One row of a file.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">What stands in each column, as text.</param>
internal readonly record struct TableRow(long Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <summary>How a file turned out to be written.</summary>
/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="Encoding">Of a CSV file.</param>
/// <param name="Separator">Of a CSV file: a semicolon, comma or tab.</param>
public sealed record TableSource(string Format, string? Encoding = null, string? Separator = null);

/// <summary>The file as a whole cannot be read from the row on.</summary>
internal sealed class TableRefusedException(string code, long row, int column, string expected = "")
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{code} at row {row}, column {column}."))
{
    public string Code { get; } = code;
    public long Row { get; } = row;
    public int Column { get; } = column;
    public string Expected { get; } = expected;
}

/// <summary>Every limit of a file of participants.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int FileBytes = 24 * 1024 * 1024;
    public const int Rows = 100_000;
    public const int Columns = 200;
    /// <summary>Bytes of a workbook when unpacked.</summary>
    public const long UnpackedBytes = 400L * 1024 * 1024;
    /// <summary>A workbook is unpacked to at most so many times its size.</summary>
    public const int UnpackedRatio = 200;
    public const int WorkbookParts = 500;
    /// <summary>Findings told at a time.</summary>
    public const int Findings = 100;
}
