namespace Uppfoljning.Tests.Statistics.Disclosure;

/// <summary>Tables of counts whose content follows from a seed.</summary>
internal static class RandomTables
{
    /// <summary>Counts from 0, small ones more often than large.</summary>
    public static long[,] Of(int rows, int columns, int largest, int seed)
    {
        var random = new Random(seed);
        var counts = new long[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                counts[row, column] = (long)(largest * Math.Pow(random.NextDouble(), 2));
        }

        return counts;
    }
}
