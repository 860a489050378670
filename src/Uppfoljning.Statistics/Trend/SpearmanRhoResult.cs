using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Spearman's rank correlation. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record SpearmanRhoResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "trend.spearman";

    /// <summary>Persons with both values.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without both values.</summary>
    public required long Missing { get; init; }

    /// <summary>The confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>The correlation of the midranks, −1–1.</summary>
    public double? Rho { get; init; }

    /// <summary>The correlation in standard errors; null when it is exactly ±1.</summary>
    public double? T { get; init; }

    /// <summary>Probability of a correlation at least this strong in either direction, by Student's t.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>The same from all orders; null when not asked for, with ties, or with more persons than can be enumerated.</summary>
    public double? PExact { get; init; }

    /// <summary>The interval; null with fewer than four persons or when the correlation is exactly ±1.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
