using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Releases the means of an index.</summary>
internal static class IndexRelease
{
    private const int Decimals = 1;

    public static ReleasedIndex Of(DisclosurePolicy policy, IndexScores index, Grouping groups, long[] sizes, bool[] hiddenGroups)
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

        var hidden = policy.IsPublicData ? hiddenGroups : HiddenGroups.ByCount(counts, hiddenGroups, policy.MinimumGroup);
        return new ReleasedIndex(index.Id, [.. counts.Select((n, i) => hidden[i] ? Hidden() : Shown(n, sizes[i] - n, sums[i]))]);
    }

    private static ReleasedMean Shown(long n, long missing, double sum) =>
        new(Released.Count(n), Released.Count(missing), Released.Figure(n == 0 ? null : sum / n, Decimals));

    private static ReleasedMean Hidden()
    {
        var nothing = Released.Hide(WithholdingReason.SmallGroup);
        return new ReleasedMean(nothing, nothing, nothing);
    }
}
