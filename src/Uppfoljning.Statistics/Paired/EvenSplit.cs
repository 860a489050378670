using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Statistics.Paired;

/// <summary>How uneven a split in two is, when each person falls either way with equal chance.</summary>
internal static class EvenSplit
{
    /// <summary>Exact probability of a split at least this uneven.</summary>
    public static double P(long one, long other) =>
        Math.Min(1, 2 * BinomialDistribution.Cdf(Math.Min(one, other), one + other, 0.5));

    /// <summary>The same with half the probability of the observed split itself left out.</summary>
    public static double MidP(long one, long other)
    {
        var fewer = Math.Min(one, other);
        var point = BinomialDistribution.Probability(fewer, one + other, 0.5);
        return one == other ? 1 - (point / 2) : (2 * BinomialDistribution.Cdf(fewer, one + other, 0.5)) - point;
    }

    /// <summary>Clopper and Pearson's limits of the share of the first, each with its complement at full accuracy.</summary>
    public static ((double Share, double Other) Low, (double Share, double Other) High) Limits(long one, long other, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return (
            one == 0 ? (0, 1) : BetaDistribution.Quantile(tail, upperTail: false, one, other + 1),
            other == 0 ? (1, 0) : BetaDistribution.Quantile(tail, upperTail: true, one + 1, other));
    }
}
