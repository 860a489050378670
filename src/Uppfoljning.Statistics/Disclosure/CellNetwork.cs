namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// A table with margins seen as a circulation. Each row and each column, totals included, is a node where what comes in
/// goes out, and each cell is an arc that carries its count: an inner cell from its column to its row, a row total from
/// its row to the total column, a column total from the total row to its column, the grand total from the total column to
/// the total row. A published cell is fixed. How far a withheld cell could differ from its count, with everything
/// published still true, is then a maximum flow between its two ends through the other withheld cells, exact in whole numbers.
/// </summary>
internal sealed class CellNetwork
{
    /// <summary>More than any table holds: an arc without upper bound.</summary>
    public const long Unbounded = long.MaxValue / 4;

    private const int NotReached = -2;
    private const int Start = -1;

    private readonly int _rows;
    private readonly int _columns;
    private readonly long[] _counts;
    private readonly bool[] _withheld;
    private readonly long[] _change;
    private readonly List<int> _changed = [];
    private readonly int[] _arrivedBy;
    private readonly int[] _queue;

    public CellNetwork(MarginTable table)
    {
        (_rows, _columns) = (table.Rows, table.Columns);
        _counts = [.. table.Cells.Select(cell => table[cell])];
        _withheld = new bool[_counts.Length];
        _change = new long[_counts.Length];
        _arrivedBy = new int[_rows + _columns];
        _queue = new int[_rows + _columns];
    }

    /// <summary>Number of cells; a cell's number is row × columns + column.</summary>
    public int CellCount => _counts.Length;

    /// <summary>Number of row nodes.</summary>
    public int RowCount => _rows;

    /// <summary>Number of nodes: the rows, then the columns.</summary>
    public int NodeCount => _rows + _columns;

    /// <summary>The cells that carried flow in the latest <see cref="Slack"/>.</summary>
    public IReadOnlyList<int> Carriers => _changed;

    public int Number(Cell cell) => (cell.Row * _columns) + cell.Column;

    public Cell At(int cell) => new(cell / _columns, cell % _columns);

    public long Count(int cell) => _counts[cell];

    public bool IsWithheld(int cell) => _withheld[cell];

    public void Withhold(int cell) => _withheld[cell] = true;

    public void Publish(int cell) => _withheld[cell] = false;

    public int RowNode(int cell) => cell / _columns;

    public int ColumnNode(int cell) => _rows + (cell % _columns);

    public bool IsMargin(int cell) => RowNode(cell) == _rows - 1 || cell % _columns == _columns - 1;

    /// <summary>Whether the arc of the cell runs from its column's node to its row's.</summary>
    public bool RunsToRow(int cell) => RowNode(cell) == _rows - 1 == (cell % _columns == _columns - 1);

    /// <summary>
    /// How much a cell could be larger (<paramref name="upwards"/>) or smaller than its count through the other withheld
    /// cells; the search stops when <paramref name="enough"/> is found. <see cref="Unbounded"/> when there is no limit.
    /// </summary>
    public long Slack(int cell, bool upwards, long enough = Unbounded)
    {
        foreach (var touched in _changed)
            _change[touched] = 0;
        _changed.Clear();
        var (from, to) = upwards == RunsToRow(cell) ? (RowNode(cell), ColumnNode(cell)) : (ColumnNode(cell), RowNode(cell));
        var limit = Math.Min(enough, upwards ? Unbounded : _counts[cell]);
        var found = 0L;
        while (found < limit && Reaches(from, to, cell))
        {
            var step = Augment(from, to, limit - found);
            if (step >= Unbounded)
                return Unbounded;
            found += step;
        }

        return found;
    }

    /// <summary>After a <see cref="Slack"/> that fell short: the nodes still reachable, which any wider way must leave.</summary>
    public bool[] ReachedNodes()
    {
        var reached = new bool[NodeCount];
        for (var node = 0; node < reached.Length; node++)
            reached[node] = _arrivedBy[node] != NotReached;
        return reached;
    }

    /// <summary>The nodes beside a node, each with the cell between.</summary>
    public IEnumerable<(int Next, int By)> Neighbours(int node)
    {
        for (var i = 0; i < (node < _rows ? _columns : _rows); i++)
            yield return node < _rows ? (_rows + i, (node * _columns) + i) : (i, (i * _columns) + node - _rows);
    }

    /// <summary>What a cell can still carry towards a node after the latest flow: any more along its arc, its count against it.</summary>
    public long Residual(int cell, int towards) => IsForward(cell, towards) ? Unbounded : _counts[cell] + _change[cell];

    public int OtherEnd(int cell, int node) => node < _rows ? ColumnNode(cell) : RowNode(cell);

    private bool Reaches(int from, int to, int except)
    {
        Array.Fill(_arrivedBy, NotReached);
        _arrivedBy[from] = Start;
        _queue[0] = from;
        for (int head = 0, tail = 1; head < tail; head++)
        {
            var node = _queue[head];
            var isRow = node < _rows;
            var first = isRow ? node * _columns : node - _rows;
            var stride = isRow ? 1 : _columns;
            var neighbours = isRow ? _columns : _rows;
            for (var i = 0; i < neighbours; i++)
            {
                var cell = first + (i * stride);
                var next = isRow ? _rows + i : i;
                if (!_withheld[cell] || cell == except || _arrivedBy[next] != NotReached || Residual(cell, next) == 0)
                    continue;
                _arrivedBy[next] = cell;
                if (next == to)
                    return true;
                _queue[tail++] = next;
            }
        }

        return false;
    }

    private long Augment(int from, int to, long most)
    {
        var step = most;
        for (var node = to; node != from; node = OtherEnd(_arrivedBy[node], node))
            step = Math.Min(step, Residual(_arrivedBy[node], node));
        for (var node = to; node != from; node = OtherEnd(_arrivedBy[node], node))
        {
            var cell = _arrivedBy[node];
            _change[cell] += IsForward(cell, node) ? step : -step;
            _changed.Add(cell);
        }

        return step;
    }

    private bool IsForward(int cell, int towards) => RunsToRow(cell) == (towards < _rows);
}
