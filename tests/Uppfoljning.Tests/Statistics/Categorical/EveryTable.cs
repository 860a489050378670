namespace Uppfoljning.Tests.Statistics.Categorical;

/// <summary>Fisher's test by visiting every table with the margins, cell by cell.</summary>
internal static class EveryTable
{
    public static double TwoSided(long[,] table)
    {
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        var columnTotals = Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows).Sum(row => table[row, column])).ToArray();
        var rowTotals = Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Sum(column => table[row, column])).ToArray();
        var observed = 1 / table.Cast<long>().Aggregate(1.0, (product, cell) => product * Factorial(cell));
        double all = 0, part = 0;
        Visit(rowTotals, columnTotals, row: 0, column: 0, weight: 1, weight =>
        {
            all += weight;
            part += weight <= observed * (1 + 1e-7) ? weight : 0;
        });
        return part / all;
    }

    private static void Visit(long[] rows, long[] columns, int row, int column, double weight, Action<double> found)
    {
        if (row == rows.Length)
        {
            found(weight);
            return;
        }

        var lastRow = row == rows.Length - 1;
        var lastColumn = column == columns.Length - 1;
        for (var cell = 0L; cell <= Math.Min(rows[row], columns[column]); cell++)
        {
            if ((lastColumn && cell != rows[row]) || (lastRow && cell != columns[column]))
                continue;
            rows[row] -= cell;
            columns[column] -= cell;
            Visit(rows, columns, lastColumn ? row + 1 : row, lastColumn ? 0 : column + 1, weight / Factorial(cell), found);
            rows[row] += cell;
            columns[column] += cell;
        }
    }

    private static double Factorial(long n) => n < 2 ? 1 : n * Factorial(n - 1);
}
