using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>A weighted mean with its linearised standard error.</summary>
/// <param name="Valid">Persons with both value and weight.</param>
/// <param name="Missing">Persons without one of them.</param>
/// <param name="Confidence">Level of the interval.</param>
/// <param name="Reason">Why figures are missing.</param>
public sealed record WeightedMean(long Valid, long Missing, double Confidence, Reason? Reason)
{
    /// <summary>Σwy/Σw; null when nobody answered.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard error; null below two persons.</summary>
    public double? StandardError { get; init; }

    /// <summary>Degrees of freedom of the interval.</summary>
    public int? Degrees { get; init; }

    /// <summary>Student's interval; null below two persons.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Sum of the weights.</summary>
    public double? WeightSum { get; init; }

    /// <summary>Effective number and design effect of the weights.</summary>
    public EffectiveSize? Size { get; init; }
}

/// <summary>A weighted share, 0–1, with three intervals.</summary>
/// <param name="Mean">The share as a weighted mean of 0 and 1, with Student's interval, which may leave 0–1.</param>
/// <param name="Logit">Student's interval on the logit scale; null at 0 and 1.</param>
/// <param name="Wilson">Wilson's interval with the effective number of answers.</param>
public sealed record WeightedShare(WeightedMean Mean, Interval? Logit, Interval? Wilson);

/// <summary>Means and shares of weighted answers.</summary>
public static class WeightedEstimate
{
    /// <summary>Mean of weighted values.</summary>
    /// <param name="values">One value a person; null is missing.</param>
    /// <param name="weights">One weight a person, 0 or more; null leaves the person out.</param>
    /// <param name="population">Size of a finite population to correct for; null for none, our default.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or the confidence outside its range.</exception>
    /// <exception cref="RefusedInputException"><see cref="Refusal.SampleLargerThanPopulation"/>.</exception>
    /// <remarks>Equal to R's survey::svymean. Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling.</remarks>
    public static WeightedMean Mean(ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights, double? population = null, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        var sample = new WeightedSample(values, weights);
        if (sample.N > population)
            throw new RefusedInputException(Refusal.SampleLargerThanPopulation, nameof(population), population);
        if (sample.N < 2)
            return new WeightedMean(sample.N, sample.Missing, confidence, sample.N == 0 ? Reason.NoData : Reason.TooFew) { Mean = sample.N == 0 ? null : sample.Values[0] };
        var mean = sample.Mean;
        return Estimate(sample, mean, [.. sample.Values.Select(value => value - mean)], sample.Weights, population, confidence);
    }

    /// <summary>Share of weighted answers.</summary>
    /// <param name="values">1 for those that count, 0 for the others; null is missing.</param>
    /// <param name="weights">One weight a person, 0 or more; null leaves the person out.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is neither 0 nor 1, a weight negative, or the confidence outside its range.</exception>
    /// <remarks>Logit interval as R's survey::svyciprop(method = "xlogit"); Wilson's with Kish's effective number.</remarks>
    public static WeightedShare Share(ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights, double confidence = 0.95)
    {
        foreach (var value in values)
        {
            if (value is not (null or 0 or 1))
                throw new ArgumentOutOfRangeException(nameof(values), value, "A value is 0 or 1.");
        }

        var mean = Mean(values, weights, null, confidence);
        if (mean.StandardError is not { } error || mean.Mean is not { } share)
            return new WeightedShare(mean, null, null);
        var wilson = Proportion.WilsonInterval(Math.Clamp(share, 0, 1), mean.Size!.Effective!.Value, confidence);
        return new WeightedShare(mean, share is > 0 and < 1 ? LogitInterval(share, error, mean.Degrees!.Value, confidence) : null, wilson);
    }

    /// <summary>The estimate when mean, residuals and final weights are known.</summary>
    internal static WeightedMean Estimate(WeightedSample sample, double mean, IReadOnlyList<double> residuals, IReadOnlyList<double> weights, double? population, double confidence)
    {
        var size = EffectiveSize.Of([.. weights]);
        var degrees = LinearisedError.Degrees(weights);
        if (size.Reason is { } reason || degrees < 1)
            return new WeightedMean(sample.N, sample.Missing, confidence, size.Reason ?? Reason.TooFew) { Mean = size.Effective is null ? null : mean, Size = size };
        var error = LinearisedError.Of(residuals, weights, population);
        var reach = StudentDistribution.Critical(confidence, degrees) * error;
        return new WeightedMean(sample.N, sample.Missing, confidence, null)
        {
            Mean = mean,
            StandardError = error,
            Degrees = degrees,
            Interval = new Interval(mean - reach, mean + reach),
            WeightSum = weights.Sum(),
            Size = size,
        };
    }

    private static Interval LogitInterval(double share, double error, int degrees, double confidence)
    {
        var centre = Math.Log(share / (1 - share));
        var reach = StudentDistribution.Critical(confidence, degrees) * error / (share * (1 - share));
        return new Interval(1 / (1 + Math.Exp(reach - centre)), 1 / (1 + Math.Exp(-reach - centre)));
    }
}
