using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Wilcoxon's signed-rank test of the change of the same persons between two occasions.</summary>
/// <remarks>Source: Wilcoxon (1945), Biometrics Bull. 1(6), 80–83; Pratt (1959), J. Am. Stat. Assoc. 54, 655–667; effect size by Kerby (2014).</remarks>
public static class SignedRank
{
    /// <summary>The test by the normal distribution with the variance corrected for ties.</summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <param name="zeros">What to do with persons who did not change.</param>
    /// <param name="continuity">Take half a step off towards the middle; null means yes when zeros are dropped and no when they are ranked.</param>
    /// <returns><see cref="Reason.NoData"/> when nobody has both values, <see cref="Reason.AllZeroDifferences"/> when nobody changed.</returns>
    public static SignedRankResult Asymptotic(PairTable pairs, ZeroDifferences zeros = ZeroDifferences.Dropped, bool? continuity = null)
    {
        var changes = pairs.Change();
        var ranks = new ChangeRanks(changes, withZeros: zeros == ZeroDifferences.Ranked);
        var corrected = continuity ?? (zeros == ZeroDifferences.Dropped);
        var counts = new SignedRankResult
        {
            Valid = pairs.Complete,
            Missing = pairs.Incomplete,
            Zeros = zeros,
            Continuity = corrected,
            NPositive = ranks.Positive,
            NNegative = ranks.Negative,
            NZero = changes.CountOf(0),
        };
        if (ranks.Positive + ranks.Negative == 0)
            return counts with { Reason = pairs.Complete == 0 ? Reason.NoData : Reason.AllZeroDifferences };

        var (plus, minus) = (ranks.DoubledPlus / 2.0, ranks.DoubledMinus / 2.0);
        var spread = Math.Sqrt(ranks.Variance);
        var distance = plus - ((plus + minus) / 2);
        var step = corrected ? 0.5 : 0;
        var z = (distance - (Math.Sign(distance) * step)) / spread;
        return counts with
        {
            TPlus = plus,
            TMinus = minus,
            Variance = ranks.Variance,
            Z = z,
            PTwoSided = NormalDistribution.TwoSided(z),
            PLess = NormalDistribution.Cdf((distance + step) / spread),
            PGreater = NormalDistribution.UpperTail((distance - step) / spread),
            RankBiserial = RankBiserial(changes),
            MedianChange = Quantile.Median(changes),
        };
    }

    /// <summary>
    /// The test by the permutation distribution of the sum of positive midranks, ties included and zeros dropped. With
    /// more changes than it can enumerate (about 580) it is the asymptotic test with continuity, and the result says so.
    /// </summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <returns><see cref="Reason.AllZeroDifferences"/> when nobody with both values changed.</returns>
    public static ExactRankResult Exact(PairTable pairs)
    {
        var ranks = new ChangeRanks(pairs.Change(), withZeros: false);
        var counts = new ExactRankResult { Method = "paired.wilcoxon_exact", Valid = ranks.Pooled.Total, Missing = pairs.Incomplete };
        if (ranks.Pooled.Total == 0)
            return counts with { Reason = Reason.AllZeroDifferences };

        var described = counts with { Ties = ranks.Pooled.HasTies, Statistic = ranks.DoubledPlus / 2.0 };
        if (ExactRanks.SignedSum(ranks.Pooled, ranks.DoubledPlus) is { } tails)
            return described with { PTwoSided = tails.TwoSided, PLess = tails.AtMost, PGreater = tails.AtLeast };

        var asymptotic = Asymptotic(pairs);
        return described with
        {
            Form = TestForm.Asymptotic,
            PTwoSided = asymptotic.PTwoSided,
            PLess = asymptotic.PLess,
            PGreater = asymptotic.PGreater,
        };
    }

    private static double RankBiserial(FrequencyTable changes)
    {
        var ranks = new ChangeRanks(changes, withZeros: false);
        return (double)(ranks.DoubledPlus - ranks.DoubledMinus) / (ranks.DoubledPlus + ranks.DoubledMinus);
    }
}
