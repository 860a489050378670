using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Welch's t test of two means, for index scores and ages; the spreads need not be equal.</summary>
/// <remarks>Source: Welch (1947), Biometrika 34(1–2), 28–35.</remarks>
public static class WelchT
{
    /// <summary>A standard error below this share of the larger mean is rounding, not spread.</summary>
    private const double EssentiallyConstant = 10 * 2.220446049250313e-16;

    /// <summary>The difference of the means, first minus second, with interval and test.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns>
    /// <see cref="Reason.EmptyGroup"/> when a group has no values, <see cref="Reason.TooFew"/> when one has a single
    /// value, <see cref="Reason.ZeroVariance"/> when both are constant.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static WelchTResult Test(FrequencyTable x, FrequencyTable y, double confidence = 0.95)
    {
        var (ofX, ofY) = (Description.Of(x, confidence), Description.Of(y, confidence));
        var described = new WelchTResult
        {
            ValidX = x.Valid,
            ValidY = y.Valid,
            Missing = x.Missing + y.Missing,
            Confidence = confidence,
            MeanX = ofX.Mean,
            MeanY = ofY.Mean,
            StandardDeviationX = ofX.StandardDeviation,
            StandardDeviationY = ofY.StandardDeviation,
        };
        if (described is not { MeanX: { } meanX, MeanY: { } meanY })
            return described with { Reason = Reason.EmptyGroup };
        if (described is not { StandardDeviationX: { } sdX, StandardDeviationY: { } sdY })
            return described with { Reason = Reason.TooFew };

        var (partX, partY) = (sdX * sdX / x.Valid, sdY * sdY / y.Valid);
        var error = Math.Sqrt(partX + partY);
        if (error <= EssentiallyConstant * Math.Max(Math.Abs(meanX), Math.Abs(meanY)))
            return described with { Reason = Reason.ZeroVariance };

        var degrees = (partX + partY) * (partX + partY) / ((partX * partX / (x.Valid - 1)) + (partY * partY / (y.Valid - 1)));
        var difference = meanX - meanY;
        var half = StudentDistribution.Critical(confidence, degrees) * error;
        return described with
        {
            Difference = difference,
            T = difference / error,
            Degrees = degrees,
            PTwoSided = StudentDistribution.TwoSided(difference / error, degrees),
            Interval = new Interval(difference - half, difference + half),
        };
    }
}
