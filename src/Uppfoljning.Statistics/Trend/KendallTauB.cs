using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Kendall's τ_b of two ordered variables.</summary>
/// <remarks>Source: Kendall (1970), Rank Correlation Methods; gamma by Goodman and Kruskal (1954), J. Am. Stat. Assoc. 49, 732–764.</remarks>
public static class KendallTauB
{
    /// <summary>The correlation, with the variance corrected for ties and no continuity.</summary>
    /// <param name="pairs">The two values of each person.</param>
    /// <param name="exact">Also find the exact probability, when there are no ties.</param>
    /// <returns>
    /// <see cref="Reason.TooFew"/> with fewer than two persons (with two, τ_b and the exact probability alone), <see cref="Reason.ZeroVariance"/>
    /// when a variable is constant.
    /// </returns>
    public static KendallTauBResult Estimate(PairTable pairs, bool exact = false)
    {
        var (first, second) = (pairs.First(), pairs.Second());
        var order = Concordance.Of(pairs.Pairs, second.Values);
        var counts = new KendallTauBResult
        {
            Valid = pairs.Complete,
            Missing = pairs.Incomplete,
            Concordant = order.Concordant,
            Discordant = order.Discordant,
        };
        if (pairs.Complete < 2)
            return counts with { Reason = Reason.TooFew };
        if (first.Values.Length == 1 || second.Values.Length == 1)
            return counts with { Reason = Reason.ZeroVariance };

        var s = order.Concordant - order.Discordant;
        var withoutTies = first.Values.Length == first.Valid && second.Values.Length == second.Valid;
        var described = counts with
        {
            TauB = s / (Math.Sqrt(Untied(first)) * Math.Sqrt(Untied(second))),
            Gamma = order.Concordant + order.Discordant == 0 ? null : s / (order.Concordant + order.Discordant),
            PExact = exact && withoutTies ? ExactConcordance.P(pairs.Complete, (long)order.Concordant) : null,
        };
        if (pairs.Complete < 3)
            return described with { Reason = Reason.TooFew };

        var z = s / Math.Sqrt(TieCorrected.Variance(first.Counts, second.Counts));
        return described with { Z = z, PTwoSided = NormalDistribution.TwoSided(z) };
    }

    /// <summary>The same from a table of counts with ordered rows and columns.</summary>
    /// <param name="table">Persons in each cell, 0 or more, without margins.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static KendallTauBResult Estimate(long[,] table) =>
        Estimate(PairTable.FromCounts(Positions(table.GetLength(0)), Positions(table.GetLength(1)), table)) with { Method = "trend.kendall_table" };

    private static double[] Positions(int count) => [.. Enumerable.Range(0, count)];

    /// <summary>Pairs of persons with different values.</summary>
    private static double Untied(FrequencyTable table)
    {
        double n = table.Valid;
        var pairs = n * (n - 1) / 2;
        foreach (double tie in table.Counts)
            pairs -= tie * (tie - 1) / 2;
        return pairs;
    }
}
