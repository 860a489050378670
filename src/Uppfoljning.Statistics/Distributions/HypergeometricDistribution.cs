namespace Uppfoljning.Statistics.Distributions;

/// <summary>The number of marked ones among those drawn without putting back.</summary>
public static class HypergeometricDistribution
{
    /// <summary>P(X = x).</summary>
    /// <param name="x">Marked ones among the drawn.</param>
    /// <param name="marked">Marked ones in all, 0 or more.</param>
    /// <param name="unmarked">Unmarked ones in all, 0 or more.</param>
    /// <param name="drawn">How many are drawn, at most all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <remarks>Source: Loader (2000), as three binomial probabilities.</remarks>
    public static double Probability(long x, long marked, long unmarked, long drawn)
    {
        Require(marked, unmarked, drawn);
        if (x < Lowest(unmarked, drawn) || x > Highest(marked, drawn))
            return 0;
        if (drawn == 0 || drawn == marked + unmarked)
            return 1;

        var chance = (double)drawn / (marked + unmarked);
        return BinomialDistribution.Probability(x, marked, chance)
            * BinomialDistribution.Probability(drawn - x, unmarked, chance)
            / BinomialDistribution.Probability(drawn, marked + unmarked, chance);
    }

    /// <summary>P(X ≤ x), with full relative accuracy in the lower tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static double Cdf(long x, long marked, long unmarked, long drawn)
    {
        Require(marked, unmarked, drawn);
        if (x >= Highest(marked, drawn))
            return 1;
        return IsBelowMean(x, marked, unmarked, drawn)
            ? SumDownwards(x, marked, unmarked, drawn)
            : 1 - SumDownwards(drawn - x - 1, unmarked, marked, drawn);
    }

    /// <summary>P(X ≥ x), with full relative accuracy in the upper tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static double UpperTail(long x, long marked, long unmarked, long drawn) =>
        Cdf(drawn - x, unmarked, marked, drawn);

    private static bool IsBelowMean(long x, long marked, long unmarked, long drawn) =>
        (double)x * (marked + unmarked) <= (double)drawn * marked;

    private static double SumDownwards(long x, long marked, long unmarked, long drawn)
    {
        var term = Probability(x, marked, unmarked, drawn);
        var sum = 0.0;
        for (; x >= Lowest(unmarked, drawn) && term > sum * 1e-17; x--)
        {
            sum += term;
            term *= (double)x * (unmarked - drawn + x) / ((double)(marked - x + 1) * (drawn - x + 1));
        }

        return sum;
    }

    private static long Lowest(long unmarked, long drawn) => Math.Max(0, drawn - unmarked);

    private static long Highest(long marked, long drawn) => Math.Min(marked, drawn);

    private static void Require(long marked, long unmarked, long drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marked);
        ArgumentOutOfRangeException.ThrowIfNegative(unmarked);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, marked + unmarked);
    }
}
