using MathNet.Numerics.LinearAlgebra;
using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Stuart and Maxwell's test of marginal homogeneity: whether the distribution is the same at both occasions.</summary>
/// <remarks>Source: Stuart (1955), Biometrika 42(3–4), 412–416; Maxwell (1970), Br. J. Psychiatry 116, 651–655.</remarks>
public static class StuartMaxwell
{
    /// <summary>The test. Categories that nobody moved from or to are left out, and the degrees of freedom with them.</summary>
    /// <param name="table">Persons: rows before, columns after, the same categories in the same order.</param>
    /// <returns>
    /// <see cref="Reason.NoDiscordantPairs"/> when nobody moved, <see cref="Reason.Singular"/> when the categories fall
    /// into parts without moves between them.
    /// </returns>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static StuartMaxwellResult Test(long[,] table)
    {
        var categories = SquareTable.Size(table);
        var all = Enumerable.Range(0, categories).ToArray();
        int[] used = [.. all.Where(one => all.Any(other => Moves(table, one, other) > 0))];
        var counts = new StuartMaxwellResult { Valid = SquareTable.Total(table), Categories = categories, CategoriesUsed = used.Length };
        if (used.Length == 0)
            return counts with { Reason = Reason.NoDiscordantPairs };
        if (!Connected(table, used))
            return counts with { Reason = Reason.Singular };

        long[] differences = [.. used.Select(one => used.Sum(other => table[one, other] - table[other, one]))];
        var independent = used.Length - 1;
        var distance = Vector<double>.Build.Dense(independent, i => differences[i]);
        var covariance = Matrix<double>.Build.Dense(independent, independent, (i, j) =>
            i == j ? used.Sum(other => (double)Moves(table, used[i], other)) : -Moves(table, used[i], used[j]));
        var statistic = distance * covariance.Cholesky().Solve(distance);
        return counts with
        {
            Statistic = statistic,
            Degrees = independent,
            P = ChiSquareDistribution.UpperTail(statistic, independent),
            MarginDifferences = differences,
        };
    }

    private static long Moves(long[,] table, int one, int other) => one == other ? 0 : table[one, other] + table[other, one];

    /// <summary>Moves link the categories; the covariance can be inverted exactly when all hang together.</summary>
    private static bool Connected(long[,] table, int[] used)
    {
        var reached = new HashSet<int> { used[0] };
        var open = new Stack<int>(reached);
        while (open.TryPop(out var one))
            foreach (var other in used)
                if (Moves(table, one, other) > 0 && reached.Add(other))
                    open.Push(other);
        return reached.Count == used.Length;
    }
}
