using Uppfoljning.Statistics.Ranks;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The transition matrix of one question asked twice.</summary>
public static class TransitionMatrix
{
    /// <summary>Counts moves between levels. An answer that is not a level is missing.</summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <param name="levels">The distinct levels in order.</param>
    /// <param name="better">Which way along the levels is better.</param>
    /// <exception cref="ArgumentException">A level is given twice.</exception>
    public static Transitions Of(PairTable pairs, IReadOnlyList<double> levels, BetterDirection better = BetterDirection.Higher)
    {
        var positions = new Dictionary<double, int>();
        foreach (var level in levels)
            if (!positions.TryAdd(level, positions.Count))
                throw new ArgumentException(FormattableString.Invariant($"The level {level} is given twice."), nameof(levels));

        var counts = new long[levels.Count, levels.Count];
        var (onlyBefore, onlyAfter, neither) = (pairs.OnlyFirst, pairs.OnlySecond, pairs.Neither);
        foreach (var pair in pairs.Pairs)
        {
            var (before, after) = (positions.TryGetValue(pair.First, out var row), positions.TryGetValue(pair.Second, out var column));
            if (before && after)
                counts[row, column] += pair.Count;
            else if (before)
                onlyBefore += pair.Count;
            else if (after)
                onlyAfter += pair.Count;
            else
                neither += pair.Count;
        }

        return FromCounts(counts, better, onlyBefore, onlyAfter, neither);
    }

    /// <summary>Takes counts already made.</summary>
    /// <param name="counts">Persons: rows before, columns after, the same levels in the same order.</param>
    /// <param name="better">Which way along the levels is better.</param>
    /// <param name="onlyBefore">Persons with an answer before only.</param>
    /// <param name="onlyAfter">Persons with an answer after only.</param>
    /// <param name="neither">Persons with no answer.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Transitions FromCounts(
        long[,] counts, BetterDirection better = BetterDirection.Higher, long onlyBefore = 0, long onlyAfter = 0, long neither = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyAfter);
        ArgumentOutOfRangeException.ThrowIfNegative(neither);
        var levels = SquareTable.Size(counts);
        long up = 0, down = 0, stayed = 0;
        var percent = new double?[levels, levels];
        for (var row = 0; row < levels; row++)
        {
            var inRow = Enumerable.Range(0, levels).Sum(column => counts[row, column]);
            for (var column = 0; column < levels; column++)
            {
                percent[row, column] = Transitions.Percent(counts[row, column], inRow);
                up += column > row ? counts[row, column] : 0;
                down += column < row ? counts[row, column] : 0;
                stayed += column == row ? counts[row, column] : 0;
            }
        }

        return new Transitions
        {
            Counts = counts,
            RowPercent = percent,
            Better = better,
            Valid = up + down + stayed,
            OnlyBefore = onlyBefore,
            OnlyAfter = onlyAfter,
            Neither = neither,
            Improved = better == BetterDirection.Higher ? up : down,
            Unchanged = stayed,
            Worsened = better == BetterDirection.Higher ? down : up,
        };
    }
}
