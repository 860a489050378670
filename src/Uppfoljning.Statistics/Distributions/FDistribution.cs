namespace Uppfoljning.Statistics.Distributions;

/// <summary>Fisher and Snedecor's F distribution.</summary>
public static class FDistribution
{
    /// <summary>P(F ≤ f).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0.</exception>
    public static double Cdf(double f, double degrees1, double degrees2) => f <= 0 ? 0 : 1 - UpperTail(f, degrees1, degrees2);

    /// <summary>P(F &gt; f), with full relative accuracy far out in the tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0.</exception>
    public static double UpperTail(double f, double degrees1, double degrees2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees2);
        if (f <= 0)
            return 1;
        var sum = (degrees1 * f) + degrees2;
        return BetaDistribution.Cdf(degrees2 / sum, degrees1 * f / sum, degrees2 / 2, degrees1 / 2);
    }

    /// <summary>The f for which P(F ≤ f) is <paramref name="probability"/>; infinite at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Quantile(double probability, double degrees1, double degrees2)
    {
        Probability.Require(probability, nameof(probability));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees2);

        var upper = probability > 0.5;
        var (x, complement) = BetaDistribution.Quantile(upper ? 1 - probability : probability, upper, degrees1 / 2, degrees2 / 2);
        return degrees2 / degrees1 * (x / complement);
    }
}
