using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Likert;

/// <summary>Positive minus negative answers in percentage points, −100 to 100; also the form of NPS.</summary>
/// <param name="Positive">Answers in the highest boxes.</param>
/// <param name="Negative">Answers in the lowest boxes.</param>
/// <param name="Valid">Answers in all.</param>
/// <param name="Confidence">Level of the intervals.</param>
/// <param name="Score">100·(positive − negative)/valid; null when nobody answered.</param>
/// <param name="AdjustedWald">Interval from 3 more answers, ¾ of them positive and ¾ negative; our default.</param>
/// <param name="Wald">The plain interval, which is too short for few answers.</param>
/// <param name="Reason">Why there are no numbers.</param>
public sealed record NetScore(
    long Positive, long Negative, long Valid, double Confidence, double? Score, Interval? AdjustedWald, Interval? Wald, Reason? Reason)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "net_score_adjusted_wald";

    /// <summary>Computes the score; both intervals are cut at ±100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence is outside its range.</exception>
    /// <remarks>Source: Rocks (2016), The Quality Management Journal 23(4): best of six intervals for a net score.</remarks>
    public static NetScore Of(long positive, long negative, long valid, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(positive);
        ArgumentOutOfRangeException.ThrowIfNegative(negative);
        if (positive + negative > valid)
            throw new ArgumentOutOfRangeException(nameof(valid), valid, $"Fewer than the {positive} positive and {negative} negative answers.");
        Probability.RequireConfidence(confidence);
        if (valid == 0)
            return new NetScore(0, 0, 0, confidence, null, null, null, Tables.Reason.NoData);

        return new NetScore(
            positive, negative, valid, confidence,
            100.0 * (positive - negative) / valid,
            IntervalOf(positive + 0.75, negative + 0.75, valid + 3, confidence),
            IntervalOf(positive, negative, valid, confidence),
            null);
    }

    private static Interval IntervalOf(double positive, double negative, double n, double confidence)
    {
        var score = (positive - negative) / n;
        var error = Math.Sqrt(Math.Max(0, ((positive + negative) / n) - (score * score)) / n);
        var reach = NormalDistribution.Critical(confidence) * error;
        return new Interval(100 * Math.Clamp(score - reach, -1, 1), 100 * Math.Clamp(score + reach, -1, 1));
    }
}
