using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Several groups compared by ranks. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record KruskalWallisResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "compare.kruskal_wallis";

    /// <summary>Persons with a value.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Groups with values.</summary>
    public required int Groups { get; init; }

    /// <summary>Persons with a value in each group, in the order given, empty groups included.</summary>
    public required IReadOnlyList<long> GroupSizes { get; init; }

    /// <summary>Mean of the midranks of each group; null for an empty one.</summary>
    public IReadOnlyList<double?> MeanRanks { get; init; } = [];

    /// <summary>Median of each group; null for an empty one.</summary>
    public IReadOnlyList<double?> Medians { get; init; } = [];

    /// <summary>The statistic, corrected for ties.</summary>
    public double? H { get; init; }

    /// <summary>Groups with values minus 1.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of groups at least this unlike.</summary>
    public double? P { get; init; }

    /// <summary>H/(n − 1), 0–1.</summary>
    public double? EpsilonSquared { get; init; }

    /// <summary>(H − k + 1)/(n − k); can be below 0, and does not exist when every group has one person.</summary>
    public double? EtaSquaredH { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
