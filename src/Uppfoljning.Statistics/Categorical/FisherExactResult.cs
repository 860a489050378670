using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>Fisher's exact test. Figures are null, and <see cref="Reason"/> says why, when they cannot be computed.</summary>
public sealed record FisherExactResult
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "categorical.fisher";

    /// <summary>Persons in the table.</summary>
    public required long Valid { get; init; }

    /// <summary>The options used.</summary>
    public required FisherExactOptions Options { get; init; }

    /// <summary>How the probability was found; only large tables beyond 2 × 2 are ever other than exact.</summary>
    public TestForm Form { get; init; } = TestForm.Exact;

    /// <summary>Sum of the probabilities of all tables with these margins that are no more probable than this one.</summary>
    public double? PTwoSided { get; init; }

    /// <summary>Standard error of <see cref="PTwoSided"/> when it was found by drawing; null otherwise.</summary>
    public double? StandardError { get; init; }

    /// <summary>Probability of a first cell at most this large; 2 × 2 only.</summary>
    public double? PLess { get; init; }

    /// <summary>Probability of a first cell at least this large; 2 × 2 only.</summary>
    public double? PGreater { get; init; }

    /// <summary>The odds ratio that makes the table most probable given its margins, 0 to infinity; 2 × 2 only.</summary>
    public double? OddsRatio { get; init; }

    /// <summary>The exact interval of the odds ratio, possibly without upper end; 2 × 2 only.</summary>
    public Interval? OddsRatioInterval { get; init; }

    /// <summary>ad/(bc), 0 to infinity; 2 × 2 only.</summary>
    public double? OddsRatioSample { get; init; }

    /// <summary>Why figures are missing; null when all are there.</summary>
    public Reason? Reason { get; init; }
}
