using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Columns;

/// <summary>Counts byte columns in one pass, with the hardware's vectors and, for long columns, with every core.</summary>
public static class Counting
{
    /// <summary>Fewer rows than this are counted on the calling thread: starting another costs more than it saves.</summary>
    private const int RowsWorthAThread = 64 * 1024;

    /// <summary>Carries out the order.</summary>
    /// <exception cref="ArgumentException">A column does not exist, or an item of the scale has no numbers.</exception>
    public static Counted Count(ColumnSet columns, CountingOrder order)
    {
        var plan = new CountingPlan(columns, order);
        var parts = Math.Clamp(columns.Length / RowsWorthAThread, 1, Environment.ProcessorCount);
        var blocks = (columns.Length + CodeMasks.BlockRows - 1) / CodeMasks.BlockRows;
        var tallies = new Tally[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, part =>
        {
            var tally = new Tally(plan);
            for (var block = (int)((long)blocks * part / parts); block < (int)((long)blocks * (part + 1) / parts); block++)
                tally.Add(block * CodeMasks.BlockRows);
            tallies[part] = tally;
        });
        foreach (var other in tallies.AsSpan(1))
            tallies[0].Add(other);
        return tallies[0].ToCounted();
    }

    /// <summary>Responses per code of one column, missing codes last.</summary>
    public static IReadOnlyList<long> Count(ByteColumn column) =>
        Count(new ColumnSet([column]), new CountingOrder { Items = [column.Id] }).Of(column.Id);

    /// <summary>The joint counts of two columns of the set.</summary>
    /// <exception cref="ArgumentException">A column does not exist.</exception>
    public static CrossTable Cross(ColumnSet columns, string row, string column) =>
        Count(columns, new CountingOrder { Pairs = [(row, column)] }).Of(row, column);
}
