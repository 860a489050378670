using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Statistics.Disclosure;

/// <summary>
/// A reader with patience: tries every table of whole numbers that agrees with all that is published, without any theory.
/// Only for small tables whose totals are published.
/// </summary>
internal sealed class EveryPossibleTable
{
    private readonly MarginTable _table;
    private readonly Cell[] _withheld;
    private readonly long[] _rowLeft;
    private readonly long[] _columnLeft;
    private readonly long[] _tried;

    private EveryPossibleTable(MarginTable table, IEnumerable<Cell> withheld)
    {
        _table = table;
        _withheld = [.. withheld];
        _rowLeft = new long[table.Rows];
        _columnLeft = new long[table.Columns];
        _tried = new long[_withheld.Length];
        foreach (var cell in _withheld)
        {
            _rowLeft[cell.Row] += table[cell];
            _columnLeft[cell.Column] += table[cell];
        }

        Seen = [.. _withheld.Select(_ => new SortedSet<long>())];
        Try(0);
    }

    private SortedSet<long>[] Seen { get; }

    /// <summary>Per withheld cell every count it could have.</summary>
    public static IReadOnlyDictionary<Cell, SortedSet<long>> Counts(MarginTable table, IEnumerable<Cell> withheld)
    {
        var all = new EveryPossibleTable(table, withheld);
        return all._withheld.Zip(all.Seen).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private void Try(int position)
    {
        if (position == _withheld.Length)
        {
            if (Array.TrueForAll(_rowLeft, left => left == 0) && Array.TrueForAll(_columnLeft, left => left == 0))
            {
                for (var i = 0; i < _tried.Length; i++)
                    Seen[i].Add(_tried[i]);
            }

            return;
        }

        var (row, column) = (_withheld[position].Row, _withheld[position].Column);
        for (var count = 0L; count <= Math.Min(_rowLeft[row], _columnLeft[column]); count++)
        {
            _tried[position] = count;
            _rowLeft[row] -= count;
            _columnLeft[column] -= count;
            Try(position + 1);
            _rowLeft[row] += count;
            _columnLeft[column] += count;
        }
    }
}
