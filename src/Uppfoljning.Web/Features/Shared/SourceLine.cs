using Uppfoljning.Engine.Format;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>A line of a file, to be shown with what was found on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The line, or the part of a very long one around the first finding.</param>
/// <param name="Findings">Those that point at this line.</param>
/// <param name="IsAfterGap">Lines before this one are left out.</param>
public sealed record SourceLine(int Number, string Text, IReadOnlyList<Finding> Findings, bool IsAfterGap)
{
    private const int WholeFile = 1500;
    private const int Around = 3;
    private const int LongestLine = 400;

    /// <summary>All lines of a file of ordinary size; of a longer one those around the findings.</summary>
    public static IReadOnlyList<SourceLine> Of(string text, IReadOnlyList<Finding> findings)
    {
        var lines = text.Split('\n');
        var found = findings.ToLookup(f => Math.Clamp(f.Line, 1, lines.Length));
        var shown = lines.Length <= WholeFile
            ? Enumerable.Range(1, lines.Length)
            : found.SelectMany(f => Enumerable.Range(f.Key - Around, (2 * Around) + 1)).Where(n => n >= 1 && n <= lines.Length).Distinct().Order();
        var last = 0;
        return shown.Select(n =>
        {
            var line = new SourceLine(n, Excerpt(lines[n - 1], found[n].FirstOrDefault()?.Column ?? 1), found[n].ToList(), n != last + 1);
            last = n;
            return line;
        }).ToList();
    }

    private static string Excerpt(string line, int column)
    {
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var from = Math.Clamp(column - (LongestLine / 2), 0, line.Length - LongestLine);
        return $"{(from > 0 ? "…" : "")}{line.Substring(from, LongestLine)}{(from + LongestLine < line.Length ? "…" : "")}";
    }
}
