using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Several occasions compared by ranks within persons. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record FriedmanResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.friedman";

    /// <summary>Persons with all values; only they are used.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons who lack a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Occasions (or items).</summary>
    public required int Occasions { get; init; }

    /// <summary>The statistic, corrected for ties.</summary>
    public double? Statistic { get; init; }

    /// <summary>Occasions minus 1.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of occasions at least this unlike.</summary>
    public double? P { get; init; }

    /// <summary>Kendall's W: agreement of the persons about the order, 0–1.</summary>
    public double? KendallsW { get; init; }

    /// <summary>Mean of the ranks of each occasion.</summary>
    public IReadOnlyList<double> MeanRanks { get; init; } = [];

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
