namespace Uppfoljning.Statistics.Disclosure;

/// <summary>What a reader can work out about one withheld cell from everything published: its least and greatest possible count.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">The count that is withheld.</param>
/// <param name="Minimum">The smallest count that fits what is published.</param>
/// <param name="Maximum">The largest; infinite when nothing published bounds it.</param>
public sealed record CellInterval(Cell Cell, long Value, long Minimum, double Maximum)
{
    /// <summary>Maximum less minimum.</summary>
    public double Width => Maximum - Minimum;

    /// <summary>Whether only one count fits, so that withholding hides nothing.</summary>
    public bool Disclosed => Width == 0;
}

/// <summary>An audit: every withheld cell with its interval, row by row, and whether all are wide enough.</summary>
public sealed record AuditResult(bool Safe, IReadOnlyList<CellInterval> Cells, double Protection);

/// <summary>Attacks a pattern of withheld cells as a reader who knows that every count is at least 0 would.</summary>
public static class SuppressionAudit
{
    /// <summary>
    /// The exact interval of every withheld cell, given the published cells and totals and that counts are not negative.
    /// </summary>
    /// <param name="table">The true table with totals.</param>
    /// <param name="withheld">The cells that are not published, totals among them when withheld; repeats count once.</param>
    /// <param name="protection">The least width of an interval, above 0.</param>
    /// <returns>Safe when every interval is at least as wide as the protection; also when nothing is withheld.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A cell is outside the table, or the protection is not above 0.</exception>
    /// <remarks>
    /// Equal to minimising and maximising each cell by linear programming; solved as maximum flows, since a two-way table
    /// is a network. Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
    /// </remarks>
    public static AuditResult Audit(MarginTable table, IEnumerable<Cell> withheld, double protection = 1)
    {
        if (!(protection > 0))
            throw new ArgumentOutOfRangeException(nameof(protection), protection, "The protection is above 0.");
        var network = table.ToNetwork();
        foreach (var cell in withheld)
        {
            if ((uint)cell.Row >= (uint)table.Rows || (uint)cell.Column >= (uint)table.Columns)
                throw new ArgumentOutOfRangeException(nameof(withheld), cell, $"The table is {table.Rows} × {table.Columns}.");
            network.Withhold(table.Number(cell));
        }

        var cells = network.WithheldCells.Select(cell => Interval(network, cell, table.At(cell))).ToList();
        return new AuditResult(cells.TrueForAll(cell => cell.Width >= protection - 1e-9), cells, protection);
    }

    private static CellInterval Interval(CellNetwork network, int number, Cell cell)
    {
        var down = network.Slack(number, upwards: false);
        var up = network.Slack(number, upwards: true);
        var value = network[number].Count;
        return new CellInterval(cell, value, value - down, up == CellNetwork.Unbounded ? double.PositiveInfinity : value + up);
    }
}
