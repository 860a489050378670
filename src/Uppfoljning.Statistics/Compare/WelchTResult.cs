using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Two means compared. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record WelchTResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "compare.welch_t";

    /// <summary>Persons with a value in the first group.</summary>
    public required long ValidX { get; init; }

    /// <summary>Persons with a value in the second group.</summary>
    public required long ValidY { get; init; }

    /// <summary>Persons without a value, both groups together.</summary>
    public required long Missing { get; init; }

    /// <summary>The confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>Mean of the first group.</summary>
    public double? MeanX { get; init; }

    /// <summary>Mean of the second group.</summary>
    public double? MeanY { get; init; }

    /// <summary>Standard deviation (n − 1) of the first group.</summary>
    public double? StandardDeviationX { get; init; }

    /// <summary>Standard deviation (n − 1) of the second group.</summary>
    public double? StandardDeviationY { get; init; }

    /// <summary>First mean minus second mean.</summary>
    public double? Difference { get; init; }

    /// <summary>The difference in standard errors.</summary>
    public double? T { get; init; }

    /// <summary>Degrees of freedom, not a whole number.</summary>
    public double? Degrees { get; init; }

    /// <summary>Probability of a difference at least this large in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>The interval of the difference.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
