using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The mean change with its interval. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record MeanChangeResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.mean_change";

    /// <summary>Persons with both values.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons without both values.</summary>
    public required long Missing { get; init; }

    /// <summary>The confidence level of the interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>Mean before, of the persons with both values.</summary>
    public double? MeanBefore { get; init; }

    /// <summary>Mean after, of the same persons.</summary>
    public double? MeanAfter { get; init; }

    /// <summary>Mean of after − before.</summary>
    public double? MeanChange { get; init; }

    /// <summary>Standard deviation (n − 1) of the changes.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The mean change in standard errors.</summary>
    public double? T { get; init; }

    /// <summary>Persons minus 1.</summary>
    public long? Degrees { get; init; }

    /// <summary>Probability of a mean change at least this large in either direction.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>The interval of the mean change.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Cohen's d_z: the mean change in standard deviations of the changes.</summary>
    public double? CohensDz { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
