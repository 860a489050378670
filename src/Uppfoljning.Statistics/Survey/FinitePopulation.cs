using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>A mean of a part of a small population.</summary>
/// <param name="Valid">Persons with a value.</param>
/// <param name="Population">Persons in the population.</param>
/// <param name="Uncorrected">The mean with the error and interval that hold for a large population.</param>
/// <param name="Reason">Why figures are missing.</param>
public sealed record FiniteMean(long Valid, double Population, Description Uncorrected, Reason? Reason)
{
    /// <summary>Share of the population that answered, 0–1.</summary>
    public double SamplingFraction => Valid / Population;

    /// <summary>√(1 − n/N), what the standard error is multiplied by.</summary>
    public double Correction => Math.Sqrt(1 - SamplingFraction);

    /// <summary>Corrected standard error; 0 when everybody answered, null below two values.</summary>
    public double? StandardError => Reason is null ? Uncorrected.StandardError * Correction : null;

    /// <summary>Corrected Student's interval; null below two values.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Student's interval without correction; null below two values.</summary>
    public Interval? UncorrectedInterval { get; init; }
}

/// <summary>A share of a part of a small population.</summary>
/// <param name="Hits">Answers that count.</param>
/// <param name="Valid">Answers.</param>
/// <param name="Population">Persons in the population.</param>
/// <param name="Confidence">Level of the intervals.</param>
/// <param name="Reason">Why figures are missing.</param>
public sealed record FiniteShare(long Hits, long Valid, long Population, double Confidence, Reason? Reason)
{
    /// <summary>Share, 0–1; null when nobody answered.</summary>
    public double? Share => Valid == 0 ? null : (double)Hits / Valid;

    /// <summary>n(N−1)/(N−n), the answers of a large population that would say as much; null when all or nobody answered.</summary>
    public double? EffectiveN { get; init; }

    /// <summary>Wilson's interval with the effective number; the share itself when all answered.</summary>
    public Interval? Wilson { get; init; }

    /// <summary>The fewest persons in the population that could count, exactly.</summary>
    public long? FewestHits { get; init; }

    /// <summary>The most persons in the population that could count, exactly.</summary>
    public long? MostHits { get; init; }

    /// <summary>The exact limits as shares of the population.</summary>
    public Interval? Exact => FewestHits is { } low && MostHits is { } high ? new Interval((double)low / Population, (double)high / Population) : null;
}

/// <summary>
/// Figures about exactly the persons of a small population, with non-response taken as random. They say nothing about
/// future participants: our default is without correction, and a report says which one it shows.
/// </summary>
public static class FinitePopulation
{
    /// <summary>Mean with the finite population correction.</summary>
    /// <param name="values">The answers; missing ones are not part of n.</param>
    /// <param name="population">Persons in the population, above 0.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The population or the confidence is outside its range.</exception>
    /// <exception cref="RefusedInputException"><see cref="Refusal.SampleLargerThanPopulation"/>.</exception>
    /// <remarks>Equal to R's survey::svymean with fpc. Source: Särndal, Swensson and Wretman (1992).</remarks>
    public static FiniteMean Mean(FrequencyTable values, double population, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        if (values.Valid > population)
            throw new RefusedInputException(Refusal.SampleLargerThanPopulation, nameof(population), population);
        var plain = Description.Of(values, confidence);
        if (values.Valid < 2)
            return new FiniteMean(values.Valid, population, plain, values.Valid == 0 ? Reason.NoData : Reason.TooFew);
        var reach = StudentDistribution.Critical(confidence, values.Valid - 1) * plain.StandardError!.Value;
        var estimate = new FiniteMean(values.Valid, population, plain, null) { UncorrectedInterval = Around(plain.Mean!.Value, reach) };
        return estimate with { Interval = Around(plain.Mean.Value, reach * estimate.Correction) };
    }

    /// <summary>Share with Wilson's corrected and the exact hypergeometric interval.</summary>
    /// <param name="hits">Answers that count, 0 ≤ hits ≤ n.</param>
    /// <param name="n">Answers.</param>
    /// <param name="population">Persons in the population.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence is outside its range.</exception>
    /// <exception cref="RefusedInputException"><see cref="Refusal.SampleLargerThanPopulation"/>.</exception>
    public static FiniteShare Share(long hits, long n, long population, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        if (n > population)
            throw new RefusedInputException(Refusal.SampleLargerThanPopulation, nameof(population), population);
        if (hits < 0 || hits > n)
            throw new ArgumentOutOfRangeException(nameof(hits), hits, $"Hits are between 0 and the {n} who answered.");
        if (n == 0)
            return new FiniteShare(hits, n, population, confidence, Reason.NoData);

        var share = (double)hits / n;
        double? effective = n == population ? null : (double)n * (population - 1) / (population - n);
        var outside = (1 - confidence) / 2;
        bool MayBeFewest(long marked) => HypergeometricDistribution.UpperTail(hits, marked, population - marked, n) > outside;
        bool IsTooMany(long marked) => HypergeometricDistribution.Cdf(hits, marked, population - marked, n) <= outside;
        var last = population - n + hits;
        return new FiniteShare(hits, n, population, confidence, null)
        {
            EffectiveN = effective,
            Wilson = effective is { } answers ? Proportion.WilsonInterval(share, answers, confidence) : new Interval(share, share),
            FewestHits = FirstThat(MayBeFewest, hits, last),
            MostHits = FirstThat(IsTooMany, hits, last + 1) - 1,
        };
    }

    private static Interval Around(double mean, double reach) => new(mean - reach, mean + reach);

    /// <summary>The first number that holds, where all after one that holds do; the last is taken to hold.</summary>
    private static long FirstThat(Func<long, bool> holds, long low, long last)
    {
        while (low < last)
        {
            var middle = low + ((last - low) / 2);
            (low, last) = holds(middle) ? (low, middle) : (middle + 1, last);
        }

        return low;
    }
}
