using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>How often one group answers higher than the other: the effect size that goes with Mann and Whitney's test.</summary>
public static class CliffsDelta
{
    private static readonly (double From, Magnitude Size)[] Sizes = [(0.474, Magnitude.Large), (0.33, Magnitude.Medium), (0.147, Magnitude.Small), (0, Magnitude.Negligible)];

    /// <summary>Delta with Cliff's unbiased variance and asymmetric limits by Student's t with n_x + n_y − 2 degrees.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns>
    /// <see cref="Reason.EmptyGroup"/> when a group has no values; without interval, <see cref="Reason.TooFew"/>, when a
    /// group has one. When the groups do not overlap, the limits come from a delta one pair short of ±1 and the outer
    /// one is ±1; when the variance is not above 0, it is (1 − δ²)/(n_x·n_y − 1).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    /// <remarks>Source: Cliff (1993), Psychol. Bull. 114(3), 494–509; limits by Feng and Cliff (2004), J. Mod. Appl. Stat. Methods 3(2), 322–332.</remarks>
    public static CliffsDeltaResult Estimate(FrequencyTable x, FrequencyTable y, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        var counts = new CliffsDeltaResult { ValidX = x.Valid, ValidY = y.Valid, Missing = x.Missing + y.Missing, Confidence = confidence };
        if (x.Valid == 0 || y.Valid == 0)
            return counts with { Reason = Reason.EmptyGroup };

        var dominance = new Dominance(x, y);
        var delta = dominance.Delta;
        var described = counts with { Delta = delta, Magnitude = MagnitudeOf(delta) };
        if (x.Valid < 2 || y.Valid < 2)
            return described with { Reason = Reason.TooFew };

        var pairs = (double)x.Valid * y.Valid;
        var centre = Math.Abs(delta) == 1 ? delta * (pairs - 1) / pairs : delta;
        var unbiased = dominance.Variance(centre);
        var variance = unbiased > 0 ? unbiased : (1 - (centre * centre)) / (pairs - 1);
        var (low, high) = Limits(centre, variance, StudentDistribution.Critical(confidence, x.Valid + y.Valid - 2));
        return described with
        {
            Variance = variance,
            VarianceFloorUsed = unbiased <= 0,
            Interval = new Interval(delta == -1 ? -1 : low, delta == 1 ? 1 : high),
        };
    }

    /// <summary>How large a delta is in words.</summary>
    internal static Magnitude MagnitudeOf(double delta) => Sizes.First(limit => Math.Abs(delta) >= limit.From).Size;

    private static (double Low, double High) Limits(double delta, double variance, double t)
    {
        var rest = 1 - (delta * delta);
        var half = t * Math.Sqrt(variance) * Math.Sqrt((rest * rest) + (t * t * variance));
        var scale = rest + (t * t * variance);
        return ((delta * rest - half) / scale, (delta * rest + half) / scale);
    }
}
