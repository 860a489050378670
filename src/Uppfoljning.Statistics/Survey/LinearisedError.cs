namespace Uppfoljning.Statistics.Survey;

/// <summary>Standard error of a weighted mean by linearisation.</summary>
internal static class LinearisedError
{
    /// <summary>√((1 − n/N) · n/(n−1) · Σ(z − z̄)²) with z = weight · residual / Σ weight.</summary>
    /// <param name="residuals">What the design has not explained of each value.</param>
    /// <param name="weights">Final weights.</param>
    /// <param name="population">N of a finite population; null leaves the correction out.</param>
    /// <remarks>Source: Lumley (2010), Complex Surveys, ch. 2; equal to R's survey::svymean.</remarks>
    public static double Of(IReadOnlyList<double> residuals, IReadOnlyList<double> weights, double? population)
    {
        double n = residuals.Count;
        var total = weights.Sum();
        var scores = residuals.Zip(weights, (residual, weight) => residual * weight / total).ToArray();
        var centre = scores.Average();
        var unsampled = population is { } all ? 1 - (n / all) : 1;
        return Math.Sqrt(unsampled * n / (n - 1) * scores.Sum(score => (score - centre) * (score - centre)));
    }

    /// <summary>Degrees of freedom: persons whose weight is not 0, less one.</summary>
    public static int Degrees(IReadOnlyList<double> weights) => weights.Count(weight => weight > 0) - 1;
}
