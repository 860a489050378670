using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The paired t test of a mean change, for index scores.</summary>
/// <remarks>Source: Student (1908), Biometrika 6(1), 1–25.</remarks>
public static class PairedT
{
    /// <summary>A standard error below this share of the mean change is rounding, not spread.</summary>
    private const double EssentiallyConstant = 10 * 2.220446049250313e-16;

    /// <summary>The mean of after − before among the persons with both, with interval and test.</summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns><see cref="Reason.TooFew"/> when fewer than two persons have both, <see cref="Reason.ZeroVariance"/> when all changed alike.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static MeanChangeResult Test(PairTable pairs, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        var changes = pairs.Change();
        var described = new MeanChangeResult
        {
            N = pairs.Complete,
            NMissing = pairs.Incomplete,
            Confidence = confidence,
            MeanBefore = Moments.Mean(pairs.First()),
            MeanAfter = Moments.Mean(pairs.Second()),
            MeanChange = Moments.Mean(changes),
            StandardDeviation = Moments.StandardDeviation(changes),
        };
        if (described is not { MeanChange: { } mean, StandardDeviation: { } deviation })
            return described with { Reason = Reason.TooFew };

        var error = deviation / Math.Sqrt(pairs.Complete);
        if (error <= EssentiallyConstant * Math.Abs(mean))
            return described with { Reason = Reason.ZeroVariance };

        var half = StudentDistribution.Critical(confidence, pairs.Complete - 1) * error;
        return described with
        {
            T = mean / error,
            Degrees = pairs.Complete - 1,
            PTwoSided = StudentDistribution.TwoSided(mean / error, pairs.Complete - 1),
            Low = mean - half,
            High = mean + half,
            CohensDz = mean / deviation,
        };
    }
}
