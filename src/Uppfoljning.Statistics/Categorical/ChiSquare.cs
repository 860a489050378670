using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>Pearson's test of independence in a table of counts.</summary>
/// <remarks>Source: Pearson (1900), Philos. Mag. 50, 157–175; residuals by Haberman (1973), Biometrics 29(1), 205–220.</remarks>
public static class ChiSquare
{
    /// <summary>Whether rows and columns go together. Rows and columns that nobody is in are left out first.</summary>
    /// <param name="table">Persons in each cell, rows first, 0 or more, without margins.</param>
    /// <returns><see cref="Reason.NoData"/> for an empty table, <see cref="Reason.OneCategory"/> when one row or column is left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static ChiSquareResult Test(long[,] table)
    {
        var counts = new CountTable(table);
        var described = new ChiSquareResult { Valid = counts.Total, DroppedRows = counts.DroppedRows, DroppedColumns = counts.DroppedColumns };
        if (counts.Total == 0)
            return described with { Reason = Reason.NoData };
        if (counts.SmallerSide < 2)
            return described with { Reason = Reason.OneCategory };

        var expected = Expected(counts);
        var statistic = Statistic(counts, expected, continuity: 0);
        var degrees = (counts.Rows - 1) * (counts.Columns - 1);
        var below5 = expected.Cast<double>().Count(count => count < 5);
        var tested = described with
        {
            Statistic = statistic,
            Degrees = degrees,
            P = ChiSquareDistribution.UpperTail(statistic, degrees),
            Expected = expected,
            MinimumExpected = expected.Cast<double>().Min(),
            CellsExpectedBelow5 = below5,
            ShareExpectedBelow5 = (double)below5 / expected.Length,
            CramersV = Math.Sqrt(statistic / (counts.Total * (double)(counts.SmallerSide - 1))),
            StandardizedResiduals = Residuals(counts, expected),
        };
        return counts.IsTwoByTwo ? WithTwoByTwo(tested, counts, expected) : tested;
    }

    private static ChiSquareResult WithTwoByTwo(ChiSquareResult tested, CountTable counts, double[,] expected)
    {
        double[] cells = [.. counts.Cells.Cast<long>()];
        var distance = Math.Abs(cells[0] - expected[0, 0]);
        var yates = Statistic(counts, expected, Math.Min(0.5, distance));
        return tested with
        {
            StatisticYates = yates,
            PYates = ChiSquareDistribution.UpperTail(yates, 1),
            Phi = ((cells[0] * cells[3]) - (cells[1] * cells[2]))
                / Math.Sqrt((double)counts.RowTotals[0] * counts.RowTotals[1] * counts.ColumnTotals[0] * counts.ColumnTotals[1]),
        };
    }

    private static double Statistic(CountTable counts, double[,] expected, double continuity)
    {
        var sum = 0.0;
        for (var row = 0; row < counts.Rows; row++)
            for (var column = 0; column < counts.Columns; column++)
            {
                var distance = Math.Abs(counts.Cells[row, column] - expected[row, column]) - continuity;
                sum += distance * distance / expected[row, column];
            }

        return sum;
    }

    private static double[,] Expected(CountTable counts)
    {
        var expected = new double[counts.Rows, counts.Columns];
        for (var row = 0; row < counts.Rows; row++)
            for (var column = 0; column < counts.Columns; column++)
                expected[row, column] = (double)counts.RowTotals[row] * counts.ColumnTotals[column] / counts.Total;
        return expected;
    }

    private static double[,] Residuals(CountTable counts, double[,] expected)
    {
        var residuals = new double[counts.Rows, counts.Columns];
        double n = counts.Total;
        for (var row = 0; row < counts.Rows; row++)
            for (var column = 0; column < counts.Columns; column++)
            {
                var variance = expected[row, column] * ((n - counts.RowTotals[row]) / n) * ((n - counts.ColumnTotals[column]) / n);
                residuals[row, column] = (counts.Cells[row, column] - expected[row, column]) / Math.Sqrt(variance);
            }

        return residuals;
    }
}
