namespace Uppfoljning.Statistics.Paired;

/// <summary>
/// Where the same persons were before and after, and how many moved which way. Shares are null when nobody has both.
/// </summary>
public sealed record Transitions
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "paired.transition_matrix";

    /// <summary>Persons: rows before, columns after, in the order of the levels.</summary>
    public required long[,] Counts { get; init; }

    /// <summary>Percent of those in the row before; null in a row that nobody was in.</summary>
    public required double?[,] RowPercent { get; init; }

    /// <summary>Which way along the levels is better.</summary>
    public required BetterDirection Better { get; init; }

    /// <summary>Persons with both answers.</summary>
    public required long Valid { get; init; }

    /// <summary>Persons with an answer before only.</summary>
    public required long OnlyBefore { get; init; }

    /// <summary>Persons with an answer after only.</summary>
    public required long OnlyAfter { get; init; }

    /// <summary>Persons with no answer.</summary>
    public required long Neither { get; init; }

    /// <summary>Persons who moved to a better level.</summary>
    public required long Improved { get; init; }

    /// <summary>Persons who stayed.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Persons who moved to a worse level.</summary>
    public required long Worsened { get; init; }

    /// <summary>Improved in percent of <see cref="Valid"/>.</summary>
    public double? PercentImproved => Percent(Improved, Valid);

    /// <summary>Unchanged in percent of <see cref="Valid"/>.</summary>
    public double? PercentUnchanged => Percent(Unchanged, Valid);

    /// <summary>Worsened in percent of <see cref="Valid"/>.</summary>
    public double? PercentWorsened => Percent(Worsened, Valid);

    internal static double? Percent(long part, long all) => all == 0 ? null : 100.0 * part / all;
}
