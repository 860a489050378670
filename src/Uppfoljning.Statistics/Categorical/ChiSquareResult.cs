using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>A table of counts tested for independence. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record ChiSquareResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "categorical.chi_square";

    /// <summary>Persons in the table.</summary>
    public required long Valid { get; init; }

    /// <summary>Rows left out because nobody is in them.</summary>
    public required int DroppedRows { get; init; }

    /// <summary>Columns left out because nobody is in them.</summary>
    public required int DroppedColumns { get; init; }

    /// <summary>Pearson's X², without continuity.</summary>
    public double? Statistic { get; init; }

    /// <summary>(rows − 1)(columns − 1) of the rows and columns kept.</summary>
    public int? Degrees { get; init; }

    /// <summary>Probability of a table at least this far from independence.</summary>
    public double? P { get; init; }

    /// <summary>Counts expected under independence, of the rows and columns kept.</summary>
    public double[,]? Expected { get; init; }

    /// <summary>The smallest expected count.</summary>
    public double? MinimumExpected { get; init; }

    /// <summary>Cells where fewer than 5 are expected.</summary>
    public int? CellsExpectedBelow5 { get; init; }

    /// <summary>The same as a share of the cells, 0–1.</summary>
    public double? ShareExpectedBelow5 { get; init; }

    /// <summary>Whether X² is unreliable: more than a fifth of the cells expect fewer than 5, or one expects fewer than 1.</summary>
    public bool IsUnreliable => ShareExpectedBelow5 > 0.2 || MinimumExpected < 1;

    /// <summary>Cramér's V, 0–1, not corrected for small samples.</summary>
    public double? CramersV { get; init; }

    /// <summary>Adjusted standardised residuals: about standard normal under independence.</summary>
    public double[,]? StandardizedResiduals { get; init; }

    /// <summary>X² with Yates's continuity; 2 × 2 only.</summary>
    public double? StatisticYates { get; init; }

    /// <summary>Probability with Yates's continuity; 2 × 2 only.</summary>
    public double? PYates { get; init; }

    /// <summary>The correlation of the two, −1–1; 2 × 2 only.</summary>
    public double? Phi { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
