using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Columns;

/// <summary>The running counts of one thread, block by block.</summary>
internal sealed class Tally
{
    /// <summary>Columns with more codes are counted row by row: one mask a code would cost more than it saves.</summary>
    private const int MostMaskedCodes = 24;

    private readonly CountingPlan plan;
    private readonly CodeMasks?[] masks;
    private readonly long[][] singles;
    private readonly long[][] joint;
    private readonly ScaleTally? scale;

    public Tally(CountingPlan plan)
    {
        this.plan = plan;
        masks = [.. plan.Columns.Select((column, position) => IsMasked(position, column) ? new CodeMasks(column.Codes.CodeCount) : null)];
        singles = [.. plan.Columns.Select(column => new long[column.Codes.CodeCount])];
        joint = [.. plan.Pairs.Select(pair => new long[singles[pair.Row].Length * singles[pair.Column].Length])];
        scale = plan.Scale.Length == 0 ? null : new ScaleTally([.. plan.Scale.Select(item => plan.Columns[item].Codes)]);
    }

    /// <summary>Counts the block that starts at a row.</summary>
    public void Add(int firstRow)
    {
        for (var position = 0; position < singles.Length; position++)
            AddSingle(position, Block(position, firstRow));
        for (var pair = 0; pair < joint.Length; pair++)
        {
            var (row, column) = plan.Pairs[pair];
            if (masks[row] is { } rowMasks && masks[column] is { } columnMasks)
                AddShared(joint[pair], rowMasks, columnMasks, singles[column].Length);
            else
                AddEach(joint[pair], Block(row, firstRow), Block(column, firstRow), singles[column].Length);
        }

        scale?.Add([.. plan.Scale.Select(item => masks[item]!)]);
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(Tally other)
    {
        foreach (var (mine, theirs) in singles.Concat(joint).Zip(other.singles.Concat(other.joint)))
        {
            for (var i = 0; i < mine.Length; i++)
                mine[i] += theirs[i];
        }

        scale?.Add(other.scale!);
    }

    public Counted ToCounted()
    {
        var items = plan.Columns.Select((column, position) => (column.Id, Counts: singles[position])).ToDictionary(c => c.Id, c => c.Counts, StringComparer.Ordinal);
        var pairs = plan.Pairs.Select((pair, i) => ToTable(plan.Columns[pair.Row], plan.Columns[pair.Column], joint[i])).ToDictionary(t => t.Ids, t => t.Table);
        return new Counted(items, pairs, scale?.ToCompleteRows());
    }

    private bool IsMasked(int position, ByteColumn column) =>
        column.Codes.CodeCount <= MostMaskedCodes || plan.Scale.Contains(position);

    private ReadOnlySpan<byte> Block(int position, int firstRow)
    {
        var rows = plan.Columns[position].Rows[firstRow..];
        return rows.Length > CodeMasks.BlockRows ? rows[..CodeMasks.BlockRows] : rows;
    }

    private void AddSingle(int position, ReadOnlySpan<byte> rows)
    {
        var counts = singles[position];
        if (masks[position] is { } read)
        {
            read.Read(rows);
            foreach (var code in read.Present)
                counts[code] += read.Count(code);
        }
        else
        {
            foreach (var code in rows)
                counts[code]++;
        }
    }

    private static void AddShared(long[] counts, CodeMasks row, CodeMasks column, int width)
    {
        // The last code of the column is what is left of the row's count: it needs no counting of its own.
        var others = column.Present[..^1];
        var last = column.Present[^1];
        foreach (var code in row.Present)
        {
            var mask = row.Mask(code);
            var left = row.Count(code);
            foreach (var other in others)
            {
                var both = CodeMasks.Shared(mask, column.Mask(other));
                counts[(code * width) + other] += both;
                left -= both;
            }

            counts[(code * width) + last] += left;
        }
    }

    private static void AddEach(long[] counts, ReadOnlySpan<byte> row, ReadOnlySpan<byte> column, int width)
    {
        for (var i = 0; i < row.Length; i++)
            counts[(row[i] * width) + column[i]]++;
    }

    private static ((string, string) Ids, CrossTable Table) ToTable(ByteColumn row, ByteColumn column, long[] counts)
    {
        var table = new long[row.Codes.CodeCount, column.Codes.CodeCount];
        Buffer.BlockCopy(counts, 0, table, 0, counts.Length * sizeof(long));
        return ((row.Id, column.Id), new CrossTable(row.Codes, column.Codes, table));
    }
}
