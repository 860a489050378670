using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The paired t test of a mean change, for index scores.</summary>
/// <remarks>Source: Student (1908), Biometrika 6(1), 1–25.</remarks>
public static class PairedT
{
    /// <summary>The mean of after − before among the persons with both, with interval and test.</summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns><see cref="Reason.TooFew"/> when fewer than two persons have both, <see cref="Reason.ZeroVariance"/> when all changed alike.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static MeanChangeResult Test(PairTable pairs, double confidence = 0.95)
    {
        var change = Description.Of(pairs.Change(), confidence);
        var described = new MeanChangeResult
        {
            Valid = pairs.Complete,
            Missing = pairs.Incomplete,
            Confidence = confidence,
            MeanBefore = Description.Of(pairs.First()).Mean,
            MeanAfter = Description.Of(pairs.Second()).Mean,
            MeanChange = change.Mean,
            StandardDeviation = change.StandardDeviation,
        };
        if (pairs.Complete < 2)
            return described with { Reason = Reason.TooFew };
        if (change.MeanInterval is null)
            return described with { Reason = Reason.ZeroVariance };

        var degrees = pairs.Complete - 1;
        var t = change.Mean / change.StandardError;
        return described with
        {
            T = t,
            Degrees = degrees,
            PTwoSided = StudentDistribution.TwoSided(t!.Value, degrees),
            Interval = change.MeanInterval,
            CohensDz = change.Mean / change.StandardDeviation,
        };
    }
}
