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
    /// <summary>Effort to find the fewest cells of a single table; a small part of a second.</summary>
    private const long Thorough = 2_000_000;

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
        return Protect(table, table.ToNetwork(), primary, protection, allowMargins);
    }

    /// <summary>The same against a reader who knows that no withheld cell is empty, since empty cells are always published.</summary>
    internal static SuppressionPattern ProtectAnswered(MarginTable table, IReadOnlyList<Cell> primary) =>
        Protect(table, table.ToNetwork(least: 1), primary, protection: 1, allowMargins: false);

    /// <summary>
    /// The further cells to withhold in a network whose primary cells are withheld, which it stays as it was; null when
    /// nothing that may be withheld is enough.
    /// </summary>
    internal static IReadOnlyList<int>? Find(CellNetwork network, long protection, Func<int, bool> mayWithhold, long effort = Thorough)
    {
        bool MayAdd(int cell) => !network.IsWithheld(cell) && mayWithhold(cell);
        var cover = new CycleCover(network, protection, MayAdd);
        var isProtected = cover.TryProtect();
        if (isProtected)
            cover.Trim();
        cover.Undo();
        return isProtected ? new PatternSearch(network, protection, MayAdd, effort).FewerThan(cover.Added.Count) ?? cover.Added : null;
    }

    private static SuppressionPattern Protect(MarginTable table, CellNetwork network, IReadOnlyList<Cell> primary, long protection, bool allowMargins)
    {
        foreach (var cell in primary)
            network.Withhold(table.Number(cell));
        var secondary = allowMargins ? null : Find(network, protection, cell => network[cell].Count > 0 && !network[cell].IsMargin);
        secondary ??= Find(network, protection, cell => network[cell].Count > 0);
        return secondary is null
            ? new SuppressionPattern(primary, [], Reason.NoSafePattern)
            : new SuppressionPattern(primary, [.. secondary.Order().Select(table.At)], null);
    }
}
