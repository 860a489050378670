using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Symmetry of moves. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record BowkerResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.bowker";

    /// <summary>Persons with both answers.</summary>
    public required long Valid { get; init; }

    /// <summary>Categories.</summary>
    public required int Categories { get; init; }

    /// <summary>Pairs of categories that nobody moved between; they take no degree of freedom.</summary>
    public required int EmptyPairs { get; init; }

    /// <summary>The statistic.</summary>
    public double? Statistic { get; init; }

    /// <summary>Pairs of categories that somebody moved between.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of moves at least this uneven.</summary>
    public double? P { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
