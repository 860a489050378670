using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Kendall's rank correlation. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record KendallTauBResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; init; } = "trend.kendall_tau_b";

    /// <summary>Persons with both values.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without both values.</summary>
    public required long Missing { get; init; }

    /// <summary>Pairs of persons ordered alike by both variables.</summary>
    public required double Concordant { get; init; }

    /// <summary>Pairs of persons ordered oppositely by the two variables.</summary>
    public required double Discordant { get; init; }

    /// <summary>The correlation, −1–1, ties taken out of the base.</summary>
    public double? TauB { get; init; }

    /// <summary>Goodman and Kruskal's gamma, −1–1: tied pairs left out.</summary>
    public double? Gamma { get; init; }

    /// <summary>Standardised concordance minus discordance, ties counted in.</summary>
    public double? Z { get; init; }

    /// <summary>Probability of a correlation at least this strong in either direction, by the normal distribution.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>The same from all orders; null when there are ties or the persons are too many to enumerate.</summary>
    public double? PExact { get; init; }

    /// <summary>Exact when <see cref="PExact"/> is there.</summary>
    public TestForm Form => PExact is null ? TestForm.Asymptotic : TestForm.Exact;

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
