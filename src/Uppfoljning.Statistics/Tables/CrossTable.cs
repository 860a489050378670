using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Statistics.Tables;

/// <summary>How often each code of one column meets each code of another, missing codes included.</summary>
public sealed class CrossTable
{
    private readonly long[,] _counts;

    /// <summary>A table of the given counts: one row a code of <paramref name="rows"/>, one column a code of <paramref name="columns"/>.</summary>
    /// <exception cref="ArgumentException">The shape of the counts is not that of the code lists.</exception>
    public CrossTable(CodeList rows, CodeList columns, long[,] counts)
    {
        if (counts.GetLength(0) != rows.CodeCount || counts.GetLength(1) != columns.CodeCount)
            throw new ArgumentException($"The counts are {counts.GetLength(0)} × {counts.GetLength(1)}, the codes {rows.CodeCount} × {columns.CodeCount}.", nameof(counts));
        Rows = rows;
        Columns = columns;
        _counts = counts;
    }

    /// <summary>What the rows stand for.</summary>
    public CodeList Rows { get; }

    /// <summary>What the columns stand for.</summary>
    public CodeList Columns { get; }

    /// <summary>Responses with both codes.</summary>
    public long this[int rowCode, int columnCode] => _counts[rowCode, columnCode];

    /// <summary>Responses with both kinds: the row's missing answer or option, the column's.</summary>
    public long this[int rowCode, Missing column] => _counts[rowCode, Columns.CodeOf(column)];

    /// <summary>The row column's counts among those who have a code in the other, missing codes last.</summary>
    public long[] RowCountsAt(int columnCode)
    {
        var among = new long[Rows.CodeCount];
        for (var row = 0; row < among.Length; row++)
            among[row] = _counts[row, columnCode];
        return among;
    }

    /// <summary>The table of those who gave a valid answer to both: options only.</summary>
    public long[,] Valid()
    {
        var valid = new long[Rows.Count, Columns.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
                valid[row, column] = _counts[row, column];
        }

        return valid;
    }
}
