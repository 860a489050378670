namespace Uppfoljning.Statistics.Disclosure;

/// <summary>A two-way table of counts with a last row and a last column of totals. Immutable.</summary>
public sealed class MarginTable
{
    private readonly long[,] _counts;

    private MarginTable(long[,] counts) => _counts = counts;

    /// <summary>Rows, the total row included.</summary>
    public int Rows => _counts.GetLength(0);

    /// <summary>Columns, the total column included.</summary>
    public int Columns => _counts.GetLength(1);

    /// <summary>The count or total in a cell.</summary>
    public long this[Cell cell] => _counts[cell.Row, cell.Column];

    /// <summary>Every cell, row by row.</summary>
    public IEnumerable<Cell> Cells
    {
        get
        {
            for (var row = 0; row < Rows; row++)
            {
                for (var column = 0; column < Columns; column++)
                    yield return new Cell(row, column);
            }
        }
    }

    /// <summary>The table of the given counts with its totals.</summary>
    /// <param name="inner">Counts, rows first, without totals; at least one row and one column.</param>
    /// <exception cref="ArgumentException">The table has no row or no column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static MarginTable Of(long[,] inner)
    {
        var (rows, columns) = (inner.GetLength(0), inner.GetLength(1));
        if (rows == 0 || columns == 0)
            throw new ArgumentException($"A table of {rows} × {columns} has no cells.", nameof(inner));
        var counts = new long[rows + 1, columns + 1];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = inner[row, column];
                ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(inner));
                counts[row, column] = count;
                counts[row, columns] += count;
                counts[rows, column] += count;
                counts[rows, columns] += count;
            }
        }

        return new MarginTable(counts);
    }

    /// <summary>Whether a cell holds a total.</summary>
    public bool IsMargin(Cell cell) => cell.Row == Rows - 1 || cell.Column == Columns - 1;

    /// <summary>The number of a cell in <see cref="Cells"/>, from 0.</summary>
    internal int Number(Cell cell) => (cell.Row * Columns) + cell.Column;

    /// <summary>The cell with a number.</summary>
    internal Cell At(int number) => new(number / Columns, number % Columns);

    /// <summary>
    /// The table as a network, cells numbered as in <see cref="Cells"/>: rows and columns, totals included, are the nodes.
    /// An inner cell and the grand total run from their column to their row, the other totals from their row to their column.
    /// </summary>
    /// <param name="least">The smallest count a withheld cell can have: 0, or 1 when empty cells are always published.</param>
    internal CellNetwork ToNetwork(long least = 0) => new(
        Cells.Select(cell =>
        {
            var (row, column) = (cell.Row, Rows + cell.Column);
            var runsToRow = cell.Row == Rows - 1 == (cell.Column == Columns - 1);
            return new NetworkCell(runsToRow ? column : row, runsToRow ? row : column, this[cell], least, IsMargin(cell));
        }),
        Rows + Columns);

    /// <summary>A copy of the counts, totals last.</summary>
    public long[,] ToArray() => (long[,])_counts.Clone();
}
