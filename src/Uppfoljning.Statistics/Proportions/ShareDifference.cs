using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Proportions;

/// <summary>The difference between the shares of two separate groups, first minus second, on −1 to 1.</summary>
/// <param name="First">The first group's share.</param>
/// <param name="Second">The second group's share.</param>
/// <param name="Difference">First minus second; null when a group is empty.</param>
/// <param name="Interval">Newcombe's hybrid score interval of the difference.</param>
/// <param name="P">Two-sided, from χ² without continuity correction; null when everybody or nobody counts.</param>
/// <param name="PYates">The same with Yates' correction.</param>
/// <param name="Reason">Why a number is missing: an empty group, or no variation to test.</param>
public sealed record ShareDifference(
    ShareEstimate First, ShareEstimate Second, double? Difference, Interval? Interval, double? P, double? PYates, Reason? Reason)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "newcombe_hybrid_score";

    /// <summary>Compares two shares.</summary>
    /// <param name="hits1">Answers that count in the first group.</param>
    /// <param name="valid1">Answers in the first group.</param>
    /// <param name="hits2">Answers that count in the second group.</param>
    /// <param name="valid2">Answers in the second group.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence is outside its range.</exception>
    /// <remarks>Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.</remarks>
    public static ShareDifference Of(long hits1, long valid1, long hits2, long valid2, double confidence = 0.95)
    {
        var first = Proportion.Wilson(hits1, valid1, confidence);
        var second = Proportion.Wilson(hits2, valid2, confidence);
        if (first is not { Share: { } p1, Interval: { } w1 } || second is not { Share: { } p2, Interval: { } w2 })
            return new ShareDifference(first, second, null, null, null, null, Tables.Reason.EmptyGroup);

        var difference = p1 - p2;
        var interval = new Interval(
            Math.Max(-1, difference - double.Hypot(p1 - w1.Low, w2.High - p2)),
            Math.Min(1, difference + double.Hypot(w1.High - p1, p2 - w2.Low)));
        if (hits1 + hits2 == 0 || hits1 + hits2 == valid1 + valid2)
            return new ShareDifference(first, second, difference, interval, null, null, Tables.Reason.ZeroVariance);

        var correction = Math.Min(0.5, Math.Abs(difference) / ((1.0 / valid1) + (1.0 / valid2)));
        return new ShareDifference(
            first, second, difference, interval, PValue(first, second, 0), PValue(first, second, correction), null);
    }

    private static double PValue(ShareEstimate first, ShareEstimate second, double correction)
    {
        var pooled = (double)(first.Hits + second.Hits) / (first.Valid + second.Valid);
        var statistic = 0.0;
        foreach (var group in (ReadOnlySpan<ShareEstimate>)[first, second])
        {
            var off = Math.Abs(group.Hits - (group.Valid * pooled)) - correction;
            statistic += (off * off / (group.Valid * pooled)) + (off * off / (group.Valid * (1 - pooled)));
        }

        return ChiSquareDistribution.UpperTail(statistic, 1);
    }
}
