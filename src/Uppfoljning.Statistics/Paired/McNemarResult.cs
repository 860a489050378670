using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Moves between yes and no. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record McNemarResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.mcnemar";

    /// <summary>Persons with both answers.</summary>
    public required long Valid { get; init; }

    /// <summary>The confidence level of the odds ratio's interval.</summary>
    public required double Confidence { get; init; }

    /// <summary>Persons who went from yes to no.</summary>
    public required long YesToNo { get; init; }

    /// <summary>Persons who went from no to yes.</summary>
    public required long NoToYes { get; init; }

    /// <summary>McNemar's χ² without continuity.</summary>
    public double? ChiSquare { get; init; }

    /// <summary>Its probability.</summary>
    public double? P { get; init; }

    /// <summary>McNemar's χ² with continuity.</summary>
    public double? ChiSquareCorrected { get; init; }

    /// <summary>Its probability.</summary>
    public double? PCorrected { get; init; }

    /// <summary>The exact binomial probability: the main figure.</summary>
    public double? PExact { get; init; }

    /// <summary>The mid-p probability, less cautious than the exact one.</summary>
    public double? PMid { get; init; }

    /// <summary>Yes-to-no over no-to-yes, 0 to infinity.</summary>
    public double? OddsRatio { get; init; }

    /// <summary>The exact interval of the odds ratio, possibly without upper end.</summary>
    public Interval? OddsRatioInterval { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
