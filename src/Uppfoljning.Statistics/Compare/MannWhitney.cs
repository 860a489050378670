using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Mann and Whitney's U (Wilcoxon's rank-sum test) for two independent groups.</summary>
/// <remarks>Source: Mann and Whitney (1947), Ann. Math. Stat. 18(1), 50–60; ties as in Hollander and Wolfe (1999), 4.1.</remarks>
public static class MannWhitney
{
    /// <summary>The test by the normal distribution with the variance corrected for ties: the default for survey answers.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="continuity">Take half a step off towards the middle.</param>
    /// <returns><see cref="Reason.EmptyGroup"/> when a group has no values, <see cref="Reason.AllTied"/> when all values are equal.</returns>
    public static MannWhitneyResult Asymptotic(FrequencyTable x, FrequencyTable y, bool continuity = true)
    {
        var counts = new MannWhitneyResult { ValidX = x.Valid, ValidY = y.Valid, Missing = x.Missing + y.Missing, Continuity = continuity };
        if (x.Valid == 0 || y.Valid == 0)
            return counts with { Reason = Reason.EmptyGroup };

        var ranks = new PooledRanks(x, y);
        double nx = x.Valid, ny = y.Valid, n = nx + ny;
        var u = U(ranks, x.Valid);
        var described = counts with
        {
            UX = u,
            UY = (nx * ny) - u,
            RankSumX = ranks.DoubledSum(0) / 2.0,
            MeanRankX = ranks.DoubledSum(0) / 2.0 / nx,
            MeanRankY = ranks.DoubledSum(1) / 2.0 / ny,
            MedianX = Quantile.Median(x),
            MedianY = Quantile.Median(y),
            TieSum = ranks.TieSum,
            ProbabilityOfSuperiority = u / (nx * ny),
            RankBiserial = (2 * u / (nx * ny)) - 1,
        };
        if (ranks.AllTied)
            return described with { Reason = Reason.AllTied };

        var sigma = Math.Sqrt(nx * ny / 12 * (n + 1 - (ranks.TieSum / (n * (n - 1)))));
        var distance = u - (nx * ny / 2);
        var step = continuity ? 0.5 : 0;
        var z = (distance - (Math.Sign(distance) * step)) / sigma;
        return described with
        {
            Sigma = sigma,
            Z = z,
            ZUncorrected = distance / sigma,
            PTwoSided = NormalDistribution.TwoSided(z),
            PLess = NormalDistribution.Cdf((distance + step) / sigma),
            PGreater = NormalDistribution.UpperTail((distance - step) / sigma),
        };
    }

    /// <summary>
    /// The test by the permutation distribution of the sum of midranks, ties included. When the groups are too large
    /// for that (about 100 against 100), it is the asymptotic test with continuity, and the result says so.
    /// </summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <returns><see cref="Reason.EmptyGroup"/> when a group has no values.</returns>
    public static ExactRankResult Exact(FrequencyTable x, FrequencyTable y)
    {
        var counts = new ExactRankResult { Method = "compare.mann_whitney_exact", Valid = x.Valid + y.Valid, Missing = x.Missing + y.Missing };
        if (x.Valid == 0 || y.Valid == 0)
            return counts with { Reason = Reason.EmptyGroup };

        var ranks = new PooledRanks(x, y);
        var smaller = x.Valid <= y.Valid ? 0 : 1;
        var described = counts with { Ties = ranks.HasTies, Statistic = U(ranks, x.Valid) };
        if (ExactRanks.Sum(ranks, Math.Min(x.Valid, y.Valid), ranks.DoubledSum(smaller)) is not { } tails)
        {
            var asymptotic = Asymptotic(x, y);
            return described with
            {
                Form = TestForm.Asymptotic,
                PTwoSided = asymptotic.PTwoSided,
                PLess = asymptotic.PLess,
                PGreater = asymptotic.PGreater,
                Reason = asymptotic.Reason,
            };
        }

        return described with
        {
            PTwoSided = tails.TwoSided,
            PLess = smaller == 0 ? tails.AtMost : tails.AtLeast,
            PGreater = smaller == 0 ? tails.AtLeast : tails.AtMost,
        };
    }

    private static double U(PooledRanks ranks, long nx) => (ranks.DoubledSum(0) - (nx * (nx + 1))) / 2.0;
}
