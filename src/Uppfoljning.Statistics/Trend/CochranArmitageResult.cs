using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Trend of a share. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record CochranArmitageResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "trend.cochran_armitage";

    /// <summary>Persons in all groups.</summary>
    public required long Valid { get; init; }

    /// <summary>The score of each group that was used.</summary>
    public required IReadOnlyList<double> Scores { get; init; }

    /// <summary>The share of each group, 0–1; null in an empty one.</summary>
    public required IReadOnlyList<double?> Shares { get; init; }

    /// <summary>χ² for a linear trend, one degree of freedom.</summary>
    public double? ChiSquare { get; init; }

    /// <summary>Degrees of freedom, always 1.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of a trend at least this strong in either direction.</summary>
    public double? P { get; init; }

    /// <summary>The root of <see cref="ChiSquare"/>, below 0 when the share falls.</summary>
    public double? Z { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
