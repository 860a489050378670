using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Proportions;

/// <summary>A share with its interval, both on 0–1; without numbers and with the reason when nobody answered.</summary>
/// <param name="Method">The interval: <c>wilson</c> or <c>clopper_pearson</c>.</param>
/// <param name="Hits">Answers that count.</param>
/// <param name="Valid">Answers in all.</param>
/// <param name="Confidence">Level of the interval.</param>
/// <param name="Share">Hits over valid.</param>
/// <param name="Interval">The interval of the share.</param>
/// <param name="Reason">Why there are no numbers.</param>
public sealed record ShareEstimate(
    string Method, long Hits, long Valid, double Confidence, double? Share, Interval? Interval, Reason? Reason);
