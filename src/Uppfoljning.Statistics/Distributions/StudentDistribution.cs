namespace Uppfoljning.Statistics.Distributions;

/// <summary>Student's t distribution; the degrees of freedom are above 0 and need not be whole.</summary>
public static class StudentDistribution
{
    /// <summary>P(T ≤ t), with full relative accuracy in the lower tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double Cdf(double t, double degrees) => UpperTail(-t, degrees);

    /// <summary>P(T &gt; t), with full relative accuracy in the upper tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double UpperTail(double t, double degrees) => t >= 0 ? TwoSided(t, degrees) / 2 : 1 - (TwoSided(t, degrees) / 2);

    /// <summary>P(|T| ≥ |t|).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double TwoSided(double t, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        if (double.IsInfinity(t))
            return 0;
        var sum = degrees + (t * t);
        return BetaDistribution.Cdf(degrees / sum, t * t / sum, degrees / 2, 0.5);
    }

    /// <summary>The t for which P(T ≤ t) is <paramref name="probability"/>; infinite at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Quantile(double probability, double degrees)
    {
        Probability.Require(probability, nameof(probability));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        if (probability == 0.5)
            return 0;

        var tail = 2 * Math.Min(probability, 1 - probability);
        var (x, complement) = BetaDistribution.Quantile(tail, upperTail: false, degrees / 2, 0.5);
        var t = x == 0 ? double.PositiveInfinity : Math.Sqrt(degrees * complement / x);
        return probability < 0.5 ? -t : t;
    }

    /// <summary>The t that a two-sided interval reaches on each side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Critical(double confidence, double degrees)
    {
        Probability.RequireConfidence(confidence);
        return Quantile(1 - ((1 - confidence) / 2), degrees);
    }
}
