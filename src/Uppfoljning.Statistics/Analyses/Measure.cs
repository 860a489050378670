using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>A figure before it is known whether it may be shown.</summary>
/// <param name="Name">Its stable name in files, such as <c>cliffs_delta</c>.</param>
/// <param name="Method">The method's stable name.</param>
/// <param name="Value">The figure; null when it cannot be computed.</param>
/// <param name="Decimals">Decimals to print.</param>
internal sealed record Measure(string Name, string Method, double? Value, int Decimals)
{
    /// <summary>The name of the p-value that decides whether a difference is certain.</summary>
    public const string P = "p";

    /// <summary>The name of the p-value after adjustment for the number of comparisons.</summary>
    public const string AdjustedP = "p_holm";

    /// <summary>Decimals of p-values.</summary>
    public const int PDecimals = 3;

    /// <summary>Where p-values are cut when they cannot be told themselves.</summary>
    private static readonly double[] PLimits = [0, 0.001, 0.01, 0.05, 1];

    /// <summary>The uncertainty of the figure; null when it has none.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why the figure or its interval cannot be computed.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Ascending limits between two of which the figure may be told to lie when it cannot be told itself; none when it may not.</summary>
    public IReadOnlyList<double> Limits { get; init; } = [];

    /// <summary>What in particular it is about: an item of a scale, two of several groups. Empty for the whole.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>A p-value.</summary>
    public static Measure ProbabilityOf(string method, double? p, Reason? reason, string name = P) => new(name, method, p, PDecimals) { Reason = reason, Limits = PLimits };
}
