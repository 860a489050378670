using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Kruskal and Wallis's test of several independent groups by ranks, corrected for ties.</summary>
/// <remarks>Source: Kruskal and Wallis (1952), J. Am. Stat. Assoc. 47(260), 583–621; effect sizes by Tomczak and Tomczak (2014).</remarks>
public static class KruskalWallis
{
    /// <summary>Whether the groups answer alike.</summary>
    /// <param name="groups">Values of each group; empty groups are allowed and left out of the test.</param>
    /// <returns>
    /// <see cref="Reason.NoData"/> when nobody has a value, <see cref="Reason.OneGroup"/> when only one group has,
    /// <see cref="Reason.AllTied"/> when all values are equal.
    /// </returns>
    public static KruskalWallisResult Test(IReadOnlyList<FrequencyTable> groups)
    {
        var filled = groups.Count(group => group.Valid > 0);
        var n = groups.Sum(group => group.Valid);
        var counts = new KruskalWallisResult
        {
            Valid = n,
            Missing = groups.Sum(group => group.Missing),
            Groups = filled,
            GroupSizes = [.. groups.Select(group => group.Valid)],
        };
        if (filled < 2)
            return counts with { Reason = n == 0 ? Reason.NoData : Reason.OneGroup };

        var ranks = new PooledRanks(groups);
        var described = counts with
        {
            MeanRanks = [.. groups.Select((group, at) => group.Valid == 0 ? (double?)null : ranks.DoubledSum(at) / 2.0 / group.Valid)],
            Medians = [.. groups.Select(Quantile.Median)],
            Degrees = filled - 1,
        };
        if (ranks.AllTied)
            return described with { Reason = Reason.AllTied };

        var h = H(ranks, described);
        return described with
        {
            H = h,
            P = ChiSquareDistribution.UpperTail(h, filled - 1),
            EpsilonSquared = h / (n - 1),
            EtaSquaredH = n == filled ? null : (h - filled + 1) / (n - filled),
        };
    }

    private static double H(PooledRanks ranks, KruskalWallisResult described)
    {
        double n = ranks.Total, sum = 0;
        for (var group = 0; group < described.MeanRanks.Count; group++)
            if (described.MeanRanks[group] is { } mean)
                sum += described.GroupSizes[group] * (mean - ((n + 1) / 2)) * (mean - ((n + 1) / 2));
        return 12 * sum / (n * (n + 1)) / (1 - (ranks.TieSum / ((n * n * n) - n)));
    }
}
