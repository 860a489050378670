using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Which cells to withhold so that none of them can be worked out.</summary>
/// <param name="Primary">The cells too small to publish, row by row.</param>
/// <param name="Secondary">The further cells that hide them, row by row; empty without a safe pattern.</param>
/// <param name="Reason">Why there is no safe pattern; null when there is one.</param>
public sealed record SuppressionPattern(IReadOnlyList<Cell> Primary, IReadOnlyList<Cell> Secondary, Reason? Reason)
{
    /// <summary>Every cell to withhold, row by row.</summary>
    public IReadOnlyList<Cell> Withheld => [.. Primary.Concat(Secondary).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
}

/// <summary>Finds the further cells to withhold in a two-way table with totals.</summary>
public static class ComplementarySuppression
{
    /// <summary>
    /// A pattern that holds every primary cell and passes <see cref="SuppressionAudit"/>, with few further cells and
    /// small ones, inner cells before totals and never an empty cell.
    /// </summary>
    /// <param name="table">The true table with totals.</param>
    /// <param name="primary">Cells that must be withheld.</param>
    /// <param name="protection">The least width of every withheld cell's interval, 1 or more.</param>
    /// <param name="allowMargins">Choose among totals as well from the start; otherwise only when inner cells are not enough.</param>
    /// <returns>The pattern, or <see cref="Reason.NoSafePattern"/> when withholding everything would not be enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The protection is below 1.</exception>
    /// <remarks>
    /// Each unprotected cell is hidden in the cheapest cycle through it, cells that turn out to be needless are shown
    /// again, and for small gaps a bounded search proves or improves the number. Sources: Kelly, Golden and Assad (1992),
    /// Networks 22(4), 397–417; Hundepool et al. (2012), ch. 4.
    /// </remarks>
    public static SuppressionPattern Protect(MarginTable table, IReadOnlyList<Cell> primary, long protection = 1, bool allowMargins = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(protection, 1);
        var network = new CellNetwork(table);
        foreach (var cell in primary)
            network.Withhold(network.Number(cell));
        var secondary = allowMargins ? null : Find(network, protection, allowMargins: false);
        secondary ??= Find(network, protection, allowMargins: true);
        return secondary is null
            ? new SuppressionPattern(primary, [], Reason.NoSafePattern)
            : new SuppressionPattern(primary, [.. secondary.Order().Select(network.At)], null);
    }

    private static IReadOnlyList<int>? Find(CellNetwork network, long protection, bool allowMargins)
    {
        bool MayWithhold(int cell) => !network.IsWithheld(cell) && network.Count(cell) > 0 && (allowMargins || !network.IsMargin(cell));
        var cover = new CycleCover(network, protection, MayWithhold);
        if (!cover.TryProtect())
        {
            cover.Undo();
            return null;
        }

        cover.Trim();
        cover.Undo();
        return new PatternSearch(network, protection, MayWithhold).FewerThan(cover.Added.Count) ?? cover.Added;
    }
}
