using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Reference;

/// <summary>The safe patterns with the fewest further cells and, of those, the smallest sum, found by trying all of them.</summary>
/// <param name="FurtherCells">The fewest further cells.</param>
/// <param name="Sum">The smallest sum of their counts.</param>
/// <param name="Patterns">How many patterns have both.</param>
internal sealed record BestPatterns(int FurtherCells, long Sum, int Patterns)
{
    private const int MostFurtherCells = 6;
    private const double MostTried = 100_000;

    /// <summary>Null when there is none, or when there are too many to try.</summary>
    public static BestPatterns? Find(MarginTable table, IReadOnlyList<Cell> primary, long protection, bool allowMargins)
    {
        if (SuppressionAudit.Audit(table, primary, protection).Safe)
            return new BestPatterns(0, 0, 1);
        return (allowMargins ? null : Among(table, primary, protection, margins: false)) ?? Among(table, primary, protection, margins: true);
    }

    private static BestPatterns? Among(MarginTable table, IReadOnlyList<Cell> primary, long protection, bool margins)
    {
        Cell[] candidates = [.. table.Cells.Where(cell => table[cell] > 0 && !primary.Contains(cell) && (margins || !table.IsMargin(cell)))];
        var tried = 0.0;
        for (var further = 1; further <= Math.Min(MostFurtherCells, candidates.Length); further++)
        {
            var choices = Choices(candidates, further);
            tried += Choose(candidates.Length, further);
            if (tried > MostTried)
                return null;
            var sums = choices.Where(choice => SuppressionAudit.Audit(table, primary.Concat(choice), protection).Safe)
                .Select(choice => choice.Sum(cell => table[cell])).ToList();
            if (sums.Count > 0)
                return new BestPatterns(further, sums.Min(), sums.Count(sum => sum == sums.Min()));
        }

        return null;
    }

    private static double Choose(int of, int chosen) => Enumerable.Range(0, chosen).Aggregate(1.0, (ways, i) => ways * (of - i) / (i + 1));

    private static IEnumerable<IReadOnlyList<Cell>> Choices(ReadOnlyMemory<Cell> cells, int number)
    {
        if (number == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = 0; first + number <= cells.Length; first++)
        {
            foreach (var rest in Choices(cells[(first + 1)..], number - 1))
                yield return [cells.Span[first], .. rest];
        }
    }
}
