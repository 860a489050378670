namespace Uppfoljning.Statistics.Disclosure;

/// <summary>A table rounded cell by cell; rows and columns need not add up to their totals.</summary>
/// <param name="Base">What every count is a multiple of.</param>
/// <param name="Counts">Rounded counts and totals, totals last.</param>
/// <param name="RowPercent">Each count in percent of its row's rounded total; null where that total is 0.</param>
public sealed record RoundedTable(int Base, long[,] Counts, double?[,] RowPercent);

/// <summary>Rounds counts to a base instead of withholding them.</summary>
public static class BaseRounding
{
    /// <summary>Rounds every cell and every total on its own to the nearest multiple of the base, half upwards.</summary>
    /// <param name="table">The true table with totals.</param>
    /// <param name="roundTo">The base, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The base is below 1.</exception>
    /// <remarks>Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 (conventional rounding).</remarks>
    public static RoundedTable Round(MarginTable table, int roundTo = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(roundTo, 1);
        var counts = new long[table.Rows, table.Columns];
        foreach (var cell in table.Cells)
            counts[cell.Row, cell.Column] = roundTo * ((table[cell] + (roundTo / 2L)) / roundTo);
        var percent = new double?[table.Rows, table.Columns];
        foreach (var cell in table.Cells)
        {
            var total = counts[cell.Row, table.Columns - 1];
            percent[cell.Row, cell.Column] = total == 0 ? null : 100.0 * counts[cell.Row, cell.Column] / total;
        }

        return new RoundedTable(roundTo, counts, percent);
    }
}
