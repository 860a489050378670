using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Releases the means of an index.</summary>
internal static class IndexRelease
{
    private const int Decimals = 1;
    private const double HalfOfTheLastDecimal = 0.05;

    /// <summary>Items, and withheld counts in each, from which on one sum over all of them decides none.</summary>
    private const int Enough = 2;

    public static ReleasedIndex Of(DisclosurePolicy policy, IndexScores index, Grouping groups, long[] sizes, bool[] hiddenGroups, ReleasedItem[] items)
    {
        var counts = new long[groups.Levels.Count];
        var sums = new double[counts.Length];
        var rows = groups.Column.Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            if (index.Scores[row] is not { } score)
                continue;
            counts[0]++;
            sums[0] += score;
            if (groups.Count == 0)
                continue;
            counts[rows[row] + 1]++;
            sums[rows[row] + 1] += score;
        }

        var hidden = policy.IsPublicData
            ? hiddenGroups
            : HiddenGroups.ByCount(counts, [.. hiddenGroups.Select((isHidden, i) => isHidden || WouldReveal(index, counts[i], items, i))], policy.MinimumGroup);
        return new ReleasedIndex(index.Id, [.. counts.Select((n, i) => hidden[i] ? Hidden() : Shown(n, sizes[i] - n, sums[i]))]);
    }

    /// <summary>
    /// Whether the mean could decide a withheld count of an item: when a single item has all that is withheld, or too little
    /// is withheld in the others to move with it, and the mean has too few answers to hide one person's behind its rounding.
    /// </summary>
    private static bool WouldReveal(IndexScores index, long n, ReleasedItem[] items, int column)
    {
        var withheld = items.Select(item => item.Distributions[column].Counts.Count(count => count is Released.Withheld)).Where(counts => counts > 0).ToList();
        return withheld.Count > 0 && withheld.Count(counts => counts >= Enough) < Enough && index.LargestStep >= HalfOfTheLastDecimal * n;
    }

    private static ReleasedMean Shown(long n, long missing, double sum) =>
        new(Released.Count(n), Released.Count(missing), Released.Figure(n == 0 ? null : sum / n, Decimals));

    private static ReleasedMean Hidden()
    {
        var nothing = Released.Hide(WithholdingReason.SmallGroup);
        return new ReleasedMean(nothing, nothing, nothing);
    }
}
