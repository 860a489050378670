using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Likert;

/// <summary>Everything printed about the answers to one item.</summary>
/// <param name="Scale">The values of the item.</param>
/// <param name="TopBoxes">How many of the highest values count as positive.</param>
/// <param name="BottomBoxes">How many of the lowest values count as negative.</param>
/// <param name="Description">Mean, median, spread, numbers answered and missing.</param>
/// <param name="Counts">Answers at each value of the scale, lowest first.</param>
/// <param name="Percents">The same in percent of those who answered; null when nobody did.</param>
/// <param name="InterpolatedMedian">The median within its class; null when nobody answered.</param>
/// <param name="Modes">Every value with the highest count, ascending; empty when nobody answered.</param>
/// <param name="Top">Share in the highest boxes, Wilson interval.</param>
/// <param name="Bottom">Share in the lowest boxes, Wilson interval.</param>
/// <param name="Net">Top minus bottom.</param>
public sealed record ItemSummary(
    AnswerScale Scale, int TopBoxes, int BottomBoxes, Description Description, IReadOnlyList<long> Counts,
    IReadOnlyList<double?> Percents, double? InterpolatedMedian, IReadOnlyList<int> Modes,
    ShareEstimate Top, ShareEstimate Bottom, NetScore Net)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "likert.item_summary";

    /// <summary>Persons who answered.</summary>
    public long Valid => Description.Valid;

    /// <summary>Persons who did not.</summary>
    public long Missing => Description.Missing;

    /// <summary>Why some figures are missing; null when none is.</summary>
    public Reason? Reason => Description.Reason;
}
