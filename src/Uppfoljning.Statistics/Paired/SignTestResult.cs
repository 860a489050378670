using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Rises against falls. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record SignTestResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.sign_test";

    /// <summary>Persons with both values.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without both values.</summary>
    public required long Missing { get; init; }

    /// <summary>The confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>Persons whose value rose.</summary>
    public required long NPositive { get; init; }

    /// <summary>Persons whose value fell.</summary>
    public required long NNegative { get; init; }

    /// <summary>Persons whose value stayed.</summary>
    public required long NZero { get; init; }

    /// <summary>Probability of a split at least this uneven in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Rises as a share of those who changed, 0–1.</summary>
    public double? SharePositive { get; init; }

    /// <summary>The exact interval of the share.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
