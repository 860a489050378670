namespace Uppfoljning.Statistics.Columns;

/// <summary>Columns of equal length: row i of every column belongs to the same response. Never changes.</summary>
public sealed class ColumnSet
{
    private readonly Dictionary<string, ByteColumn> _byId;

    /// <summary>A set of the given columns.</summary>
    /// <exception cref="ArgumentException">There is none, two have the same id, or the lengths differ.</exception>
    public ColumnSet(IEnumerable<ByteColumn> columns)
    {
        Columns = [.. columns];
        if (Columns.Count == 0)
            throw new ArgumentException("A column set has at least one column.", nameof(columns));
        _byId = new Dictionary<string, ByteColumn>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            if (column.Length != Columns[0].Length)
                throw new ArgumentException($"'{column.Id}' has {column.Length} rows, '{Columns[0].Id}' has {Columns[0].Length}.", nameof(columns));
            if (!_byId.TryAdd(column.Id, column))
                throw new ArgumentException($"The column '{column.Id}' occurs twice.", nameof(columns));
        }
    }

    /// <summary>The columns in the order given.</summary>
    public IReadOnlyList<ByteColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Length => Columns[0].Length;

    /// <summary>The column with the id.</summary>
    /// <exception cref="ArgumentException">The set has no such column.</exception>
    public ByteColumn this[string id] =>
        _byId.TryGetValue(id, out var column) ? column : throw new ArgumentException($"There is no column '{id}'.", nameof(id));

    /// <summary>Whether the set has a column with the id.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>The set with the rows of a batch at its end, matched by column id.</summary>
    /// <exception cref="ArgumentException">The batch lacks a column, has one more, or codes one differently.</exception>
    public ColumnSet Append(ColumnSet batch)
    {
        if (batch.Columns.Count != Columns.Count)
            throw new ArgumentException($"The batch has {batch.Columns.Count} columns, the set {Columns.Count}.", nameof(batch));
        return new ColumnSet(Columns.Select(column => column.Append(RowsOf(batch, column))));
    }

    /// <summary>The set with one more column.</summary>
    /// <exception cref="ArgumentException">The id is taken or the length differs.</exception>
    public ColumnSet With(ByteColumn column) => new(Columns.Append(column));

    private static ReadOnlySpan<byte> RowsOf(ColumnSet batch, ByteColumn column)
    {
        var rows = batch[column.Id];
        return rows.Codes.Options.SequenceEqual(column.Codes.Options, StringComparer.Ordinal)
            ? rows.Rows
            : throw new ArgumentException($"The batch codes '{column.Id}' differently.", nameof(batch));
    }
}
