using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Change tested by ranks. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record SignedRankResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.wilcoxon_signed_rank";

    /// <summary>Persons with both values.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without both values.</summary>
    public required long Missing { get; init; }

    /// <summary>What was done with persons who did not change.</summary>
    public required ZeroDifferences Zeros { get; init; }

    /// <summary>Whether half a step was taken off for continuity.</summary>
    public required bool Continuity { get; init; }

    /// <summary>Persons whose value rose.</summary>
    public required long NPositive { get; init; }

    /// <summary>Persons whose value fell.</summary>
    public required long NNegative { get; init; }

    /// <summary>Persons whose value stayed.</summary>
    public required long NZero { get; init; }

    /// <summary>Sum of the ranks of the rises.</summary>
    public double? TPlus { get; init; }

    /// <summary>Sum of the ranks of the falls.</summary>
    public double? TMinus { get; init; }

    /// <summary>Variance of <see cref="TPlus"/> when nothing has changed, ties counted in.</summary>
    public double? Variance { get; init; }

    /// <summary>Standardised <see cref="TPlus"/>, with the continuity chosen.</summary>
    public double? Z { get; init; }

    /// <summary>Probability of a change at least this large in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Probability of a <see cref="TPlus"/> at most this large.</summary>
    public double? PLess { get; init; }

    /// <summary>Probability of a <see cref="TPlus"/> at least this large.</summary>
    public double? PGreater { get; init; }

    /// <summary>Matched-pairs rank-biserial correlation among those who changed, −1–1.</summary>
    public double? RankBiserial { get; init; }

    /// <summary>Median of the changes, those who did not change included.</summary>
    public double? MedianChange { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
