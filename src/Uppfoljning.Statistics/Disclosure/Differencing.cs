using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>What a reader of two tables, one about a part of the other's persons, can subtract.</summary>
/// <param name="Difference">Larger less smaller, cell by cell.</param>
/// <param name="Flagged">Cells whose difference is 1 … threshold − 1, row by row.</param>
/// <param name="Threshold">The smallest number of persons that discloses nothing.</param>
public sealed record TableDifference(long[,] Difference, IReadOnlyList<Cell> Flagged, int Threshold)
{
    /// <summary>Whether no cell is flagged.</summary>
    public bool Safe => Flagged.Count == 0;
}

/// <summary>What a reader of a mean and of the mean of a part can work out about the rest.</summary>
/// <param name="RestN">Persons in the rest; below 0 when the part is larger than the whole, which then is no part of it.</param>
/// <param name="RestMean">Their mean; null when there is no rest.</param>
/// <param name="Discloses">Whether the rest is 1 … threshold − 1 persons.</param>
/// <param name="Reason">Why there is no mean.</param>
public sealed record MeanDifference(long RestN, double? RestMean, bool Discloses, Reason? Reason);

/// <summary>Attacks by subtraction: published tables and means about all, and about all but a few.</summary>
public static class Differencing
{
    /// <summary>Subtracts a published table from a larger one.</summary>
    /// <param name="larger">Counts of all, without totals.</param>
    /// <param name="smaller">Counts of a part of them, of the same shape.</param>
    /// <param name="threshold">The smallest number of persons that discloses nothing, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    /// <exception cref="RefusedInputException"><see cref="Refusal.NotASubset"/>: a cell of the smaller table is larger.</exception>
    /// <remarks>Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 (linked tables).</remarks>
    public static TableDifference Tables(long[,] larger, long[,] smaller, int threshold = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var (rows, columns) = (larger.GetLength(0), larger.GetLength(1));
        if (smaller.GetLength(0) != rows || smaller.GetLength(1) != columns)
            throw new ArgumentException($"The smaller table is {smaller.GetLength(0)} × {smaller.GetLength(1)}, the larger {rows} × {columns}.", nameof(smaller));
        var difference = new long[rows, columns];
        var flagged = new List<Cell>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var rest = difference[row, column] = larger[row, column] - smaller[row, column];
                if (rest < 0)
                    throw new RefusedInputException(Refusal.NotASubset, nameof(smaller), smaller[row, column]);
                if (rest > 0 && rest < threshold)
                    flagged.Add(new Cell(row, column));
            }
        }

        return new TableDifference(difference, flagged, threshold);
    }

    /// <summary>Works out the mean of those who are in the whole but not in the part.</summary>
    /// <param name="allN">Persons in the whole, 0 or more.</param>
    /// <param name="allMean">Their mean, on any scale.</param>
    /// <param name="partN">Persons in the part, 0 or more.</param>
    /// <param name="partMean">Their mean, on the same scale.</param>
    /// <param name="threshold">The smallest number of persons that discloses nothing, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of persons is negative, or the threshold below 1.</exception>
    public static MeanDifference Means(long allN, double allMean, long partN, double partMean, int threshold = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(allN);
        ArgumentOutOfRangeException.ThrowIfNegative(partN);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var rest = allN - partN;
        return rest <= 0
            ? new MeanDifference(rest, null, false, Reason.NoData)
            : new MeanDifference(rest, ((allN * allMean) - (partN * partMean)) / rest, rest < threshold, null);
    }
}
