namespace Uppfoljning.Statistics.Categorical;

/// <summary>A table of counts with its margins; rows and columns that nobody is in are left out.</summary>
internal sealed class CountTable
{
    /// <summary>Takes counts without margins, rows first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public CountTable(long[,] table)
    {
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        var (rowTotals, columnTotals) = (new long[rows], new long[columns]);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(table[row, column], nameof(table));
                rowTotals[row] += table[row, column];
                columnTotals[column] += table[row, column];
            }

        int[] keptRows = [.. Enumerable.Range(0, rows).Where(row => rowTotals[row] > 0)];
        int[] keptColumns = [.. Enumerable.Range(0, columns).Where(column => columnTotals[column] > 0)];
        Cells = new long[keptRows.Length, keptColumns.Length];
        for (var row = 0; row < keptRows.Length; row++)
            for (var column = 0; column < keptColumns.Length; column++)
                Cells[row, column] = table[keptRows[row], keptColumns[column]];

        RowTotals = [.. keptRows.Select(row => rowTotals[row])];
        ColumnTotals = [.. keptColumns.Select(column => columnTotals[column])];
        (DroppedRows, DroppedColumns) = (rows - keptRows.Length, columns - keptColumns.Length);
        Total = RowTotals.Sum();
    }

    public long[,] Cells { get; }

    public long[] RowTotals { get; }

    public long[] ColumnTotals { get; }

    public long Total { get; }

    public int DroppedRows { get; }

    public int DroppedColumns { get; }

    public int Rows => RowTotals.Length;

    public int Columns => ColumnTotals.Length;

    public int SmallerSide => Math.Min(Rows, Columns);

    public bool IsTwoByTwo => Rows == 2 && Columns == 2;
}
