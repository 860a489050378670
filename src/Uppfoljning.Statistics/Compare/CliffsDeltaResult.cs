using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Cliff's delta with its interval. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record CliffsDeltaResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "compare.cliffs_delta";

    /// <summary>Persons with a value in the first group.</summary>
    public required long ValidX { get; init; }

    /// <summary>Persons with a value in the second group.</summary>
    public required long ValidY { get; init; }

    /// <summary>Persons without a value, both groups together.</summary>
    public required long Missing { get; init; }

    /// <summary>The confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>Share of pairs where the first group is higher minus share where it is lower, −1–1.</summary>
    public double? Delta { get; init; }

    /// <summary>The size in words.</summary>
    public Magnitude? Magnitude { get; init; }

    /// <summary>Variance of delta.</summary>
    public double? Variance { get; init; }

    /// <summary>Whether the unbiased variance was not above 0 and its floor was used.</summary>
    public bool? VarianceFloorUsed { get; init; }

    /// <summary>The interval of delta, −1–1.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
