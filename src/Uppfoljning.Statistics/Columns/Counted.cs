using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Columns;

/// <summary>The result of a <see cref="CountingOrder"/>.</summary>
public sealed class Counted
{
    private readonly Dictionary<string, long[]> _items;
    private readonly Dictionary<(string Row, string Column), CrossTable> _pairs;

    internal Counted(Dictionary<string, long[]> items, Dictionary<(string Row, string Column), CrossTable> pairs, CompleteRows? scale)
    {
        _items = items;
        _pairs = pairs;
        Scale = scale;
    }

    /// <summary>Sums and products of the scale's items on complete rows; null when no scale was ordered.</summary>
    public CompleteRows? Scale { get; }

    /// <summary>Responses per code of a column that the order named, missing codes last.</summary>
    /// <exception cref="ArgumentException">The column was not in the order.</exception>
    public IReadOnlyList<long> Of(string item) =>
        _items.TryGetValue(item, out var counts) ? counts : throw new ArgumentException($"'{item}' was not counted.", nameof(item));

    /// <summary>The joint counts of a pair that the order named.</summary>
    /// <exception cref="ArgumentException">The pair was not in the order.</exception>
    public CrossTable Of(string row, string column) =>
        _pairs.TryGetValue((row, column), out var table) ? table : throw new ArgumentException($"'{row}' was not counted by '{column}'.", nameof(column));
}
