namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>Something to put right in a file of answers.</summary>
/// <param name="Code">Stable; its words are <c>csv.CODE</c> among the texts of the command line.</param>
/// <param name="Row">From 1, the row of names included, as a spreadsheet counts.</param>
/// <param name="Column">The name of the column; null when it concerns the whole row.</param>
/// <param name="Found">What stands there, at most <see cref="FoundCharacters"/> characters of it.</param>
public sealed record CsvFinding(string Code, long Row, string? Column, string Found)
{
    public const int Most = 100;

    private const int FoundCharacters = 80;

    internal static CsvFinding Of(string code, long row, string? column, ReadOnlySpan<byte> found) =>
        new(code, row, column, Printable(System.Text.Encoding.UTF8.GetString(found[..Math.Min(found.Length, 4 * FoundCharacters)])));

    private static string Printable(string text) =>
        string.Concat(text.Take(FoundCharacters).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}

/// <summary>A file of answers that cannot be used: nothing of it is.</summary>
public sealed class CsvRefusedException(IReadOnlyList<CsvFinding> findings) : Exception($"{findings.Count} findings.")
{
    public IReadOnlyList<CsvFinding> Findings { get; } = findings;
}
