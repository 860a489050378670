using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Uppfoljning.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>P(Z ≤ z), with full relative accuracy in the lower tail.</summary>
    public static double Cdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    /// <summary>P(Z &gt; z), with full relative accuracy in the upper tail.</summary>
    public static double UpperTail(double z) => Cdf(-z);

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSided(double z) => Math.Min(1, 2 * Cdf(-Math.Abs(z)));

    /// <summary>The z for which P(Z ≤ z) is <paramref name="probability"/>; infinite at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1, ends included.</exception>
    public static double Quantile(double probability)
    {
        Probability.Require(probability, nameof(probability));
        return Normal.InvCDF(0, 1, probability);
    }

    /// <summary>The z that a two-sided interval reaches on each side; 1.96 at 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static double Critical(double confidence)
    {
        Probability.RequireConfidence(confidence);
        return Quantile(1 - ((1 - confidence) / 2));
    }
}
