using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Columns;

/// <summary>The running counts of one thread, block by block.</summary>
internal sealed class Tally
{
    /// <summary>Columns with more codes are counted row by row: one mask a code would cost more than it saves.</summary>
    private const int MostMaskedCodes = 24;

    private readonly CountingPlan _plan;
    private readonly CodeMasks?[] _masks;
    private readonly long[][] _singles;
    private readonly long[][] _joint;
    private readonly ScaleTally? _scale;

    public Tally(CountingPlan plan)
    {
        _plan = plan;
        _masks = [.. plan.Columns.Select((column, position) => IsMasked(position, column) ? new CodeMasks(column.Codes.CodeCount) : null)];
        _singles = [.. plan.Columns.Select(column => new long[column.Codes.CodeCount])];
        _joint = [.. plan.Pairs.Select(pair => new long[_singles[pair.Row].Length * _singles[pair.Column].Length])];
        _scale = plan.Scale.Length == 0 ? null : new ScaleTally([.. plan.Scale.Select(item => plan.Columns[item].Codes)]);
    }

    /// <summary>Counts the block that starts at a row.</summary>
    public void Add(int firstRow)
    {
        for (var position = 0; position < _singles.Length; position++)
            AddSingle(position, Block(position, firstRow));
        for (var pair = 0; pair < _joint.Length; pair++)
        {
            var (row, column) = _plan.Pairs[pair];
            if (_masks[row] is { } rowMasks && _masks[column] is { } columnMasks)
                AddShared(_joint[pair], rowMasks, columnMasks, _singles[column].Length);
            else
                AddEach(_joint[pair], Block(row, firstRow), Block(column, firstRow), _singles[column].Length);
        }

        _scale?.Add([.. _plan.Scale.Select(item => _masks[item]!)]);
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(Tally other)
    {
        foreach (var (mine, theirs) in _singles.Concat(_joint).Zip(other._singles.Concat(other._joint)))
        {
            for (var i = 0; i < mine.Length; i++)
                mine[i] += theirs[i];
        }

        _scale?.Add(other._scale!);
    }

    public Counted ToCounted()
    {
        var items = _plan.Columns.Select((column, position) => (column.Id, Counts: _singles[position])).ToDictionary(c => c.Id, c => c.Counts, StringComparer.Ordinal);
        var pairs = _plan.Pairs.Select((pair, i) => ToTable(_plan.Columns[pair.Row], _plan.Columns[pair.Column], _joint[i])).ToDictionary(t => t.Ids, t => t.Table);
        return new Counted(items, pairs, _scale?.ToCompleteRows());
    }

    private bool IsMasked(int position, ByteColumn column) =>
        column.Codes.CodeCount <= MostMaskedCodes || _plan.Scale.Contains(position);

    private ReadOnlySpan<byte> Block(int position, int firstRow)
    {
        var rows = _plan.Columns[position].Rows[firstRow..];
        return rows.Length > CodeMasks.BlockRows ? rows[..CodeMasks.BlockRows] : rows;
    }

    private void AddSingle(int position, ReadOnlySpan<byte> rows)
    {
        var counts = _singles[position];
        if (_masks[position] is { } read)
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
