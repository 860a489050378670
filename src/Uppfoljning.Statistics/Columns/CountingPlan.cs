namespace Uppfoljning.Statistics.Columns;

/// <summary>An order with its columns looked up: what each thread counts.</summary>
internal sealed class CountingPlan
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<ByteColumn> _columns = [];

    public CountingPlan(ColumnSet set, CountingOrder order)
    {
        Pairs = [.. order.Pairs.Distinct().Select(pair => (Position(set, pair.Row), Position(set, pair.Column)))];
        Scale = [.. order.Scale.Select(item => Position(set, item))];
        foreach (var item in order.Items)
            Position(set, item);
        foreach (var item in Scale)
        {
            if (_columns[item].Codes.Values is null)
                throw new ArgumentException($"'{_columns[item].Id}' has no numbers to sum.", nameof(order));
        }
    }

    /// <summary>The columns that are counted; the others are never read.</summary>
    public IReadOnlyList<ByteColumn> Columns => _columns;

    /// <summary>Pairs as _positions in <see cref="Columns"/>.</summary>
    public (int Row, int Column)[] Pairs { get; }

    /// <summary>The scale's items as _positions in <see cref="Columns"/>.</summary>
    public int[] Scale { get; }

    private int Position(ColumnSet set, string id)
    {
        if (_positions.TryGetValue(id, out var known))
            return known;
        _columns.Add(set[id]);
        return _positions[id] = _columns.Count - 1;
    }
}
