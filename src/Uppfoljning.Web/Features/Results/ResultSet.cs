using System.Collections.Concurrent;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Features.Results;

/// <summary>The counted responses of one key as columns, in the order of their batches.</summary>
/// <param name="Columns">The items' columns and those of <see cref="Background"/>.</param>
/// <param name="Watermark">The last batch that is in the columns.</param>
/// <param name="BatchEnds">The number of rows up to and including each batch.</param>
/// <param name="Facts">What the backgrounds were read from.</param>
internal sealed record ResultSet(ColumnSet Columns, int Watermark, IReadOnlyList<int> BatchEnds, BackgroundFacts Facts)
{
    private readonly ConcurrentDictionary<int, Lazy<Task<IReadOnlyList<ReleasedTable>>>> released = new();

    /// <summary>
    /// Every table that may be made of the first rows, released together so that no two of them give anything away. Made
    /// once: the same rows give the same tables. It may take seconds, so it has a thread of its own, and whoever answers
    /// meanwhile does not wait for it.
    /// </summary>
    /// <param name="rows">As <see cref="RowsSafeFor"/> said.</param>
    /// <param name="release">Makes the tables.</param>
    public Task<IReadOnlyList<ReleasedTable>> TablesAsync(int rows, Func<ColumnSet, IReadOnlyList<ReleasedTable>> release) => released.GetOrAdd(
        rows,
        _ => new Lazy<Task<IReadOnlyList<ReleasedTable>>>(() => Task.Factory.StartNew(
            () => release(First(rows)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).Value;

    /// <summary>
    /// How many of the rows a breakdown may be made of. Whoever keeps an earlier copy of the same breakdown must not be able
    /// to subtract it and be left with a few people of one group: a group that has been shown grows by at least
    /// <paramref name="minimumGroup"/> people or not at all. It follows from the batches alone, so every node and every
    /// start of the program finds the same.
    /// </summary>
    /// <param name="groups">The columns that divide the rows.</param>
    /// <param name="minimumGroup">The smallest group that may be shown.</param>
    public int RowsSafeFor(IReadOnlyList<string> groups, int minimumGroup)
    {
        if (groups.Count == 0)
        {
            return Columns.Length;
        }

        var shown = new Dictionary<int, int>();
        var now = new Dictionary<int, int>();
        var (safe, row) = (0, 0);
        foreach (var end in BatchEnds)
        {
            for (; row < end; row++)
            {
                var group = GroupOf(groups, row);
                now[group] = now.GetValueOrDefault(group) + 1;
            }

            if (now.All(group => IsSafe(shown.GetValueOrDefault(group.Key), group.Value, minimumGroup)))
            {
                safe = end;
                shown = new Dictionary<int, int>(now);
            }
        }

        return safe;
    }

    /// <summary>The first rows as columns of their own.</summary>
    private ColumnSet First(int rows) => rows == Columns.Length
        ? Columns
        : new ColumnSet(Columns.Columns.Select(column => ByteColumn.Of(column.Id, column.Codes, column.Rows[..rows].ToArray())));

    private static bool IsSafe(int before, int after, int minimumGroup) =>
        after == before || after - before >= minimumGroup || after < minimumGroup;

    private int GroupOf(IReadOnlyList<string> groups, int row)
    {
        var group = 0;
        foreach (var column in groups)
        {
            group = (group * 256) + Columns[column].Rows[row];
        }

        return group;
    }
}
