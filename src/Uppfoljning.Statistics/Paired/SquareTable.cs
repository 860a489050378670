namespace Uppfoljning.Statistics.Paired;

/// <summary>Demands on tables of the same categories before (rows) and after (columns).</summary>
internal static class SquareTable
{
    /// <summary>The number of categories.</summary>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static int Size(long[,] table)
    {
        if (table.GetLength(0) != table.GetLength(1))
            throw new ArgumentException($"The same categories before and after make a square table, not {table.GetLength(0)} × {table.GetLength(1)}.", nameof(table));
        foreach (var count in table)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(table));
        return table.GetLength(0);
    }

    /// <summary>Persons in all.</summary>
    public static long Total(long[,] table) => table.Cast<long>().Sum();
}
