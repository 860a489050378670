namespace Uppfoljning.Statistics.Columns;

/// <summary>What to count in one pass over the rows.</summary>
public sealed record CountingOrder
{
    /// <summary>Columns to count on their own.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Columns to count jointly: item with group, item with item, wave with wave.</summary>
    public IReadOnlyList<(string Row, string Column)> Pairs { get; init; } = [];

    /// <summary>
    /// The items of one scale, whose sums and products are taken over the rows where every one of them has a valid answer;
    /// all of them have numbers. Empty when no scale is wanted.
    /// </summary>
    public IReadOnlyList<string> Scale { get; init; } = [];

    /// <summary>Every item with every group.</summary>
    public static IReadOnlyList<(string Row, string Column)> Cross(IReadOnlyList<string> items, IReadOnlyList<string> groups) =>
        [.. from item in items from breakdown in groups select (item, breakdown)];
}
