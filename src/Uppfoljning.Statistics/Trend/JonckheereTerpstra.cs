using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>
/// Jonckheere and Terpstra's test of a trend over ordered, independent groups. Not for the same persons at several
/// occasions: they are no independent groups.
/// </summary>
/// <remarks>Source: Jonckheere (1954), Biometrika 41(1–2), 133–145; variance with ties by Hollander and Wolfe (1999), 6.2.</remarks>
public static class JonckheereTerpstra
{
    /// <summary>Whether values rise or fall from each group to the next.</summary>
    /// <param name="groups">Values of each group, in the order of the trend; empty groups are left out.</param>
    /// <returns>
    /// <see cref="Reason.NoData"/> when nobody has a value, <see cref="Reason.OneGroup"/> when only one group has,
    /// <see cref="Reason.TooFew"/> with fewer than three persons, <see cref="Reason.AllTied"/> when all values are equal.
    /// </returns>
    public static JonckheereTerpstraResult Test(IReadOnlyList<FrequencyTable> groups)
    {
        FrequencyTable[] filled = [.. groups.Where(group => group.Valid > 0)];
        long[] sizes = [.. filled.Select(group => group.Valid)];
        var counts = new JonckheereTerpstraResult
        {
            Valid = sizes.Sum(),
            Missing = groups.Sum(group => group.Missing),
            Groups = sizes.Length,
            GroupSizes = sizes,
        };
        if (sizes.Length < 2)
            return counts with { Reason = sizes.Length == 0 ? Reason.NoData : Reason.OneGroup };

        var ranks = new PooledRanks(filled);
        var described = counts with { J = LaterHigher(ranks, sizes.Length) };
        if (counts.Valid < 3)
            return described with { Reason = Reason.TooFew };
        if (ranks.AllTied)
            return described with { Reason = Reason.AllTied };

        var expected = (Square(counts.Valid) - sizes.Sum(size => Square(size))) / 4;
        var variance = TieCorrected.Variance(sizes, ranks.Together) / 4;
        var z = (described.J!.Value - expected) / Math.Sqrt(variance);
        return described with
        {
            Expected = expected,
            Variance = variance,
            Z = z,
            PTwoSided = NormalDistribution.TwoSided(z),
            PIncreasing = NormalDistribution.UpperTail(z),
            PDecreasing = NormalDistribution.Cdf(z),
        };
    }

    /// <summary>Each group against all earlier ones together.</summary>
    private static double LaterHigher(PooledRanks ranks, int groups)
    {
        var earlier = new long[ranks.Doubled.Length];
        var doubled = 0.0;
        for (var group = 0; group < groups; group++)
        {
            var counts = ranks.CountsOf(group);
            var below = 0.0;
            for (var value = 0; value < earlier.Length; value++)
            {
                doubled += counts[value] * ((2 * below) + earlier[value]);
                below += earlier[value];
                earlier[value] += counts[value];
            }
        }

        return doubled / 2;
    }

    private static double Square(double value) => value * value;
}
