using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>Rows of bytes on their way to columns.</summary>
internal sealed class AnswerRows
{
    private const int FirstRoom = 256;

    private readonly AnswerLayout layout;
    private readonly byte[][] columns;

    public AnswerRows(AnswerLayout layout, int expected = FirstRoom)
    {
        this.layout = layout;
        columns = new byte[layout.Width][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new byte[expected];
        }
    }

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> row)
    {
        if (Count == columns[0].Length)
        {
            Grow(Math.Max(FirstRoom, 2 * Count));
        }

        for (var column = 0; column < columns.Length; column++)
        {
            columns[column][Count] = row[column];
        }

        Count++;
    }

    /// <summary>The rows of several parts, one after the other, as columns.</summary>
    public static ColumnSet ToColumns(AnswerLayout layout, IReadOnlyList<AnswerRows> parts)
    {
        var ids = layout.Fields.SelectMany(field => field.Columns.Select(column => (column.Id, column.Codes, Level: field as LevelField))).ToArray();
        var made = new ByteColumn[ids.Length];
        Parallel.For(0, ids.Length, column =>
        {
            var rows = Join(parts, column);
            if (ids[column].Level is { } level)
            {
                Recode(rows, level.FinalCodes());
            }

            made[column] = ByteColumn.Of(ids[column].Id, ids[column].Codes, rows);
        });
        return new ColumnSet(made);
    }

    /// <summary>Puts the rows in another order.</summary>
    /// <param name="order">For each place the row that comes there.</param>
    public void Reorder(ReadOnlySpan<int> order)
    {
        var before = new byte[Count];
        foreach (var column in columns)
        {
            column.AsSpan(0, Count).CopyTo(before);
            for (var row = 0; row < Count; row++)
            {
                column[row] = before[order[row]];
            }
        }
    }

    public ColumnSet ToColumns() => ToColumns(layout, [this]);

    private static byte[] Join(IReadOnlyList<AnswerRows> parts, int column)
    {
        if (parts is [var only] && only.Count == only.columns[column].Length)
        {
            return only.columns[column];
        }

        var joined = new byte[parts.Sum(part => part.Count)];
        var at = 0;
        foreach (var part in parts)
        {
            part.columns[column].AsSpan(0, part.Count).CopyTo(joined.AsSpan(at));
            at += part.Count;
        }

        return joined;
    }

    private static void Recode(Span<byte> rows, byte[] final)
    {
        foreach (ref var code in rows)
        {
            code = final[code];
        }
    }

    private void Grow(int room)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            Array.Resize(ref columns[column], room);
        }
    }
}
