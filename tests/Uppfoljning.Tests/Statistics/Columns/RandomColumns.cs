using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Tests.Statistics.Columns;

/// <summary>Columns whose content follows from a seed.</summary>
internal static class RandomColumns
{
    public static ByteColumn Column(string id, CodeList codes, int length, int seed)
    {
        var random = new Random(seed);
        var rows = new byte[length];
        for (var row = 0; row < length; row++)
            rows[row] = (byte)random.Next(codes.CodeCount);
        return ByteColumn.Of(id, codes, rows);
    }

    /// <summary>Five items on scales of different width and three groups, one of them too wide for masks.</summary>
    public static ColumnSet Set(int length, int seed = 1) => new([
        Column("a", CodeList.Scale(1, 5), length, seed),
        Column("b", CodeList.Scale(0, 10), length, seed + 1),
        Column("c", CodeList.OfValues([-2, 0, 7]), length, seed + 2),
        Column("d", CodeList.Scale(0, 100), length, seed + 3),
        Column("sex", CodeList.OfOptions(["woman", "man"]), length, seed + 4),
        Column("place", CodeList.OfOptions(Enumerable.Range(0, 60).Select(i => $"p{i}")), length, seed + 5),
    ]);
}
