using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>An exact test by ranks. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record ExactRankResult
{
    /// <summary>The method, as the reference names it.</summary>
    public required string Method { get; init; }

    /// <summary>Persons (or pairs with a difference) that the test uses.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without a value (or pairs without both).</summary>
    public required long Missing { get; init; }

    /// <summary>How the probabilities were found: exact, or asymptotic when the data are too many.</summary>
    public TestForm Form { get; init; } = TestForm.Exact;

    /// <summary>Whether values are equal.</summary>
    public bool? Ties { get; init; }

    /// <summary>U of the first group, or the sum of positive ranks.</summary>
    public double? Statistic { get; init; }

    /// <summary>Probability of a statistic at least this far from its middle, in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Probability of a statistic at most this large.</summary>
    public double? PLess { get; init; }

    /// <summary>Probability of a statistic at least this large.</summary>
    public double? PGreater { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
