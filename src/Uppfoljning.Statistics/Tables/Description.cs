using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Statistics.Tables;

/// <summary>Centre and spread of one variable.</summary>
/// <param name="Valid">Persons with a value.</param>
/// <param name="Missing">Persons without.</param>
/// <param name="Confidence">Level of <see cref="MeanInterval"/>.</param>
/// <param name="Reason">Why figures are missing: nobody answered, one did, or all gave the same value.</param>
public sealed record Description(long Valid, long Missing, double Confidence, Reason? Reason)
{
    /// <summary>Arithmetic mean; null when nobody answered.</summary>
    public double? Mean { get; private init; }

    /// <summary>Standard deviation with n − 1; null below two values.</summary>
    public double? StandardDeviation { get; private init; }

    /// <summary>Standard deviation over √n; null below two values.</summary>
    public double? StandardError { get; private init; }

    /// <summary>Student's interval of the mean; null below two values and when all are equal. Computed when asked for.</summary>
    public Interval? MeanInterval => IntervalAround(Mean ?? 0, StandardError, Valid, Confidence);

    /// <summary>Median; null when nobody answered.</summary>
    public double? Median { get; private init; }

    /// <summary>Lower quartile, type 7; null when nobody answered.</summary>
    public double? LowerQuartile { get; private init; }

    /// <summary>Upper quartile, type 7; null when nobody answered.</summary>
    public double? UpperQuartile { get; private init; }

    /// <summary>The lowest value given; null when nobody answered.</summary>
    public double? Lowest { get; private init; }

    /// <summary>The highest value given; null when nobody answered.</summary>
    public double? Highest { get; private init; }

    /// <summary>Describes the values of a frequency table.</summary>
    /// <param name="values">Values with their counts; missing ones are only counted.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static Description Of(FrequencyTable values, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        if (values.Valid == 0)
            return new Description(0, values.Missing, confidence, Tables.Reason.NoData);

        var mean = MeanOf(values);
        var deviation = values.Valid < 2 ? (double?)null : Math.Sqrt(SquaresAround(mean, values) / (values.Valid - 1));
        return new Description(values.Valid, values.Missing, confidence, ReasonFor(values.Valid, deviation))
        {
            Mean = mean,
            StandardDeviation = deviation,
            StandardError = deviation / Math.Sqrt(values.Valid),
            Median = Quantile.Median(values),
            LowerQuartile = Quantile.At(values, 0.25),
            UpperQuartile = Quantile.At(values, 0.75),
            Lowest = values.Values[0],
            Highest = values.Values[^1],
        };
    }

    private static double MeanOf(FrequencyTable values)
    {
        if (values.Values.Length == 1)
            return values.Values[0];
        var sum = 0.0;
        for (var i = 0; i < values.Values.Length; i++)
            sum += values.Values[i] * values.Counts[i];
        return sum / values.Valid;
    }

    private static double SquaresAround(double mean, FrequencyTable values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Values.Length; i++)
            sum += values.Counts[i] * (values.Values[i] - mean) * (values.Values[i] - mean);
        return sum;
    }

    /// <summary>Values that differ only by rounding are constant: the t interval of R refuses them in the same way.</summary>
    private static Interval? IntervalAround(double mean, double? error, long n, double confidence)
    {
        if (error is not { } e || e <= 10 * 2.220446049250313e-16 * Math.Abs(mean))
            return null;
        var reach = StudentDistribution.Critical(confidence, n - 1) * e;
        return new Interval(mean - reach, mean + reach);
    }

    private static Reason? ReasonFor(long n, double? deviation) =>
        n == 1 ? Tables.Reason.TooFew : deviation == 0 ? Tables.Reason.ZeroVariance : null;
}
