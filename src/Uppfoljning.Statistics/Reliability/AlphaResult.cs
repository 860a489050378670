using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Reliability;

/// <summary>How well the items of a scale hang together, from complete rows.</summary>
/// <param name="Items">How many items.</param>
/// <param name="Valid">Persons who answered every item.</param>
/// <param name="Missing">Persons who left out at least one.</param>
/// <param name="Confidence">Level of the interval.</param>
/// <param name="Reason">Why some figures are missing; null when none is.</param>
public sealed record AlphaResult(int Items, long Valid, long Missing, double Confidence, Reason? Reason)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "reliability.alpha";

    /// <summary>Cronbach's α, at most 1; negative when items that should be reversed are not.</summary>
    public double? Alpha { get; init; }

    /// <summary>α of standardised items; for two items this is the Spearman–Brown coefficient. Null with a constant item, and when the sum of standardised items is constant.</summary>
    public double? StandardizedAlpha { get; init; }

    /// <summary>Mean correlation between the items; null with a constant item.</summary>
    public double? MeanCorrelation { get; init; }

    /// <summary>Feldt's interval of α; null below three persons.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Mean of the persons' sums over the items.</summary>
    public double? TotalMean { get; init; }

    /// <summary>Standard deviation of the persons' sums.</summary>
    public double? TotalStandardDeviation { get; init; }

    /// <summary>Each item, in the order given; empty when α is not computable.</summary>
    public IReadOnlyList<AlphaItem> EachItem { get; init; } = [];
}

/// <summary>One item within its scale.</summary>
/// <param name="Mean">Over the complete rows, after reversing.</param>
/// <param name="StandardDeviation">Over the complete rows.</param>
/// <param name="TotalCorrelation">With the sum of all items, the item included; null when either is constant.</param>
/// <param name="RestCorrelation">With the sum of the other items, the one to print; null when either is constant.</param>
/// <param name="AlphaIfDeleted">α of the other items; null when they are fewer than two or their sum is constant.</param>
public sealed record AlphaItem(
    double Mean, double StandardDeviation, double? TotalCorrelation, double? RestCorrelation, double? AlphaIfDeleted);
