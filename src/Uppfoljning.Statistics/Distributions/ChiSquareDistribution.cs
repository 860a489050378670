using MathNet.Numerics;

namespace Uppfoljning.Statistics.Distributions;

/// <summary>The χ² distribution.</summary>
public static class ChiSquareDistribution
{
    /// <summary>P(X ≤ x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double Cdf(double x, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        return x <= 0 ? 0 : SpecialFunctions.GammaLowerRegularized(degrees / 2, x / 2);
    }

    /// <summary>P(X &gt; x), with full relative accuracy far out in the tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double UpperTail(double x, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        return x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);
    }
}
