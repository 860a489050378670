using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Two groups compared by ranks. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record MannWhitneyResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "compare.mann_whitney";

    /// <summary>Persons with a value in the first group.</summary>
    public required long ValidX { get; init; }

    /// <summary>Persons with a value in the second group.</summary>
    public required long ValidY { get; init; }

    /// <summary>Persons without a value, both groups together.</summary>
    public required long Missing { get; init; }

    /// <summary>Whether half a step was taken off for continuity.</summary>
    public required bool Continuity { get; init; }

    /// <summary>Pairs of one from each group where the first group is higher, equal ones counted as half.</summary>
    public double? UX { get; init; }

    /// <summary>The same with the groups exchanged; <c>UX + UY = ValidX · ValidY</c>.</summary>
    public double? UY { get; init; }

    /// <summary>Sum of the midranks of the first group.</summary>
    public double? RankSumX { get; init; }

    /// <summary>Mean of the midranks of the first group.</summary>
    public double? MeanRankX { get; init; }

    /// <summary>Mean of the midranks of the second group.</summary>
    public double? MeanRankY { get; init; }

    /// <summary>Median of the first group.</summary>
    public double? MedianX { get; init; }

    /// <summary>Median of the second group.</summary>
    public double? MedianY { get; init; }

    /// <summary>Σ(t³ − t) over the numbers of equal values.</summary>
    public double? TieSum { get; init; }

    /// <summary>Standard deviation of U when the groups do not differ, ties counted in.</summary>
    public double? Sigma { get; init; }

    /// <summary>Standardised U, with the continuity chosen.</summary>
    public double? Z { get; init; }

    /// <summary>Standardised U without continuity.</summary>
    public double? ZUncorrected { get; init; }

    /// <summary>Probability of a difference at least this large in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Probability of a U at most this large.</summary>
    public double? PLess { get; init; }

    /// <summary>Probability of a U at least this large.</summary>
    public double? PGreater { get; init; }

    /// <summary>Share of pairs where the first group is higher, equal ones counted as half; 0–1.</summary>
    public double? ProbabilityOfSuperiority { get; init; }

    /// <summary>Share higher minus share lower, −1–1; equals Cliff's delta.</summary>
    public double? RankBiserial { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
