using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Trend over ordered groups. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record JonckheereTerpstraResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "trend.jonckheere";

    /// <summary>Persons with a value.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Groups with values.</summary>
    public required int Groups { get; init; }

    /// <summary>Persons in each group that has values, in order.</summary>
    public required IReadOnlyList<long> GroupSizes { get; init; }

    /// <summary>Pairs from two groups where the later one is higher, equal ones counted as half.</summary>
    public double? J { get; init; }

    /// <summary><see cref="J"/> to expect without trend.</summary>
    public double? Expected { get; init; }

    /// <summary>Variance of <see cref="J"/> without trend, ties counted in.</summary>
    public double? Variance { get; init; }

    /// <summary>Standardised <see cref="J"/>; above 0 when values rise.</summary>
    public double? Z { get; init; }

    /// <summary>Probability of a trend at least this strong in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Probability of a rise at least this strong.</summary>
    public double? PIncreasing { get; init; }

    /// <summary>Probability of a fall at least this strong.</summary>
    public double? PDecreasing { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
