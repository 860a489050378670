using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>What is left to place in each row, sorted: rows with equal remainders are alike for what follows.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowRemainders
{
    private const int AllBits = 128;

    private readonly UInt128 _packed;
    private readonly int _bits;

    private RowRemainders(UInt128 packed, int bits, int rows) => (_packed, _bits, Rows) = (packed, bits, rows);

    public int Rows { get; }

    /// <summary>The remainder of one row, the largest first.</summary>
    public long this[int row] => (long)((_packed >> (row * _bits)) & ((UInt128.One << _bits) - 1));

    /// <summary>Whether so many rows of such size fit.</summary>
    public static bool CanHold(long[] rows) => rows.Length * Bits(rows) <= AllBits;

    public static RowRemainders Of(long[] rows)
    {
        long[] sorted = [.. rows];
        return Pack(sorted, Bits(rows));
    }

    /// <summary>What is left when a column has taken its part of each row.</summary>
    public RowRemainders Less(ReadOnlySpan<long> taken)
    {
        Span<long> left = stackalloc long[Rows];
        for (var row = 0; row < Rows; row++)
            left[row] = this[row] - taken[row];
        return Pack(left, _bits);
    }

    private static RowRemainders Pack(Span<long> rows, int bits)
    {
        rows.Sort();
        var packed = UInt128.Zero;
        foreach (var row in rows)
            packed = (packed << bits) | (UInt128)row;
        return new RowRemainders(packed, bits, rows.Length);
    }

    private static int Bits(long[] rows) => 64 - (int)long.LeadingZeroCount(rows.Max());
}
