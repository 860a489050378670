using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Equality of the two distributions. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record StuartMaxwellResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.stuart_maxwell";

    /// <summary>Persons with both answers.</summary>
    public required long Valid { get; init; }

    /// <summary>Categories.</summary>
    public required int Categories { get; init; }

    /// <summary>Categories that somebody moved from or to; only they are used.</summary>
    public required int CategoriesUsed { get; init; }

    /// <summary>The statistic.</summary>
    public double? Statistic { get; init; }

    /// <summary>Categories used minus 1.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of distributions at least this unlike.</summary>
    public double? P { get; init; }

    /// <summary>Persons before minus persons after, of each category used.</summary>
    public IReadOnlyList<long> MarginDifferences { get; init; } = [];

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
