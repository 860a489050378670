namespace Uppfoljning.Statistics.Columns;

/// <summary>
/// The answers to one item, one byte each in row order, as codes of <see cref="Codes"/>. A column never changes:
/// <see cref="Append"/> gives a longer one, which shares its memory with the shorter where there is room, so readers of
/// the shorter are never disturbed.
/// </summary>
public sealed class ByteColumn
{
    private readonly Store _store;

    private ByteColumn(string id, CodeList codes, Store store, int length)
    {
        Id = id;
        Codes = codes;
        _store = store;
        Length = length;
    }

    /// <summary>The id of the item or background variable.</summary>
    public string Id { get; }

    /// <summary>What the bytes stand for.</summary>
    public CodeList Codes { get; }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>The codes in row order.</summary>
    public ReadOnlySpan<byte> Rows => _store.Bytes.AsSpan(0, Length);

    /// <summary>A column over the given bytes, which are taken over and must not be changed afterwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A byte is not a code of <paramref name="codes"/>.</exception>
    public static ByteColumn Of(string id, CodeList codes, byte[] rows)
    {
        Check(codes, rows);
        return new ByteColumn(id, codes, new Store(rows, rows.Length), rows.Length);
    }

    /// <summary>The column with more rows at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A byte is not a code of the column.</exception>
    public ByteColumn Append(ReadOnlySpan<byte> more)
    {
        Check(Codes, more);
        var length = checked(Length + more.Length);
        var target = _store.TryClaim(Length, length) ? _store : _store.Copy(Length, length);
        more.CopyTo(target.Bytes.AsSpan(Length));
        return new ByteColumn(Id, Codes, target, length);
    }

    private static void Check(CodeList codes, ReadOnlySpan<byte> rows)
    {
        var stray = rows.IndexOfAnyExceptInRange((byte)0, (byte)(codes.CodeCount - 1));
        if (stray >= 0)
            throw new ArgumentOutOfRangeException(nameof(rows), rows[stray], $"Row {stray} is not one of the {codes.CodeCount} codes.");
    }

    /// <summary>Bytes that several versions of a column may share; only the newest may claim the room after it.</summary>
    private sealed class Store(byte[] bytes, int used)
    {
        private int _used = used;

        public byte[] Bytes { get; } = bytes;

        public bool TryClaim(int from, int to) =>
            to <= Bytes.Length && Interlocked.CompareExchange(ref _used, to, from) == from;

        public Store Copy(int length, int needed)
        {
            var roomier = new byte[Math.Max(needed, (int)Math.Min(Array.MaxLength, length + (length / 4L)))];
            Bytes.AsSpan(0, length).CopyTo(roomier);
            return new Store(roomier, needed);
        }
    }
}
