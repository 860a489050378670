namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// A table with totals seen as a circulation: each sum that must hold is a node where what comes in goes out, each cell
/// is an arc that carries its count, and a published cell is fixed. How far a withheld cell could differ from its count,
/// with everything published still true, is then a maximum flow between its two ends through the other withheld cells,
/// exact in whole numbers.
/// </summary>
internal sealed class CellNetwork
{
    /// <summary>More than any table holds: an arc without upper bound.</summary>
    public const long Unbounded = long.MaxValue / 4;

    private const int NotReached = -2;
    private const int Start = -1;

    private readonly NetworkCell[] _cells;
    private readonly int[][] _cellsAt;
    private readonly bool[] _withheld;
    private readonly long[] _change;
    private readonly List<int> _changed = [];
    private readonly int[] _arrivedBy;
    private readonly int[] _queue;

    public CellNetwork(IEnumerable<NetworkCell> cells, int nodeCount)
    {
        _cells = [.. cells];
        _withheld = new bool[_cells.Length];
        _change = new long[_cells.Length];
        _arrivedBy = new int[nodeCount];
        _queue = new int[nodeCount];
        var cellsAt = Enumerable.Range(0, nodeCount).Select(_ => new List<int>()).ToArray();
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            cellsAt[_cells[cell].Tail].Add(cell);
            cellsAt[_cells[cell].Head].Add(cell);
        }

        _cellsAt = [.. cellsAt.Select(list => list.ToArray())];
    }

    public int CellCount => _cells.Length;

    public int NodeCount => _cellsAt.Length;

    /// <summary>The cells that carried flow in the latest <see cref="Slack"/>.</summary>
    public IReadOnlyList<int> Carriers => _changed;

    /// <summary>The withheld cells, ascending.</summary>
    public IEnumerable<int> WithheldCells => Enumerable.Range(0, _cells.Length).Where(cell => _withheld[cell]);

    public NetworkCell this[int cell] => _cells[cell];

    /// <summary>By how much the latest <see cref="Slack"/> changed another cell.</summary>
    public long Change(int cell) => _change[cell];

    public bool IsWithheld(int cell) => _withheld[cell];

    public void Withhold(int cell) => _withheld[cell] = true;

    public void Publish(int cell) => _withheld[cell] = false;

    /// <summary>
    /// How much a cell could be larger (<paramref name="upwards"/>) or smaller than its count through the other withheld
    /// cells; the search stops when <paramref name="enough"/> is found. <see cref="Unbounded"/> when there is no limit.
    /// </summary>
    public long Slack(int cell, bool upwards, long enough = Unbounded)
    {
        foreach (var touched in _changed)
            _change[touched] = 0;
        _changed.Clear();
        var (from, to) = Ends(cell, upwards);
        var limit = Math.Min(enough, upwards ? Unbounded : _cells[cell].Spare);
        var found = 0L;
        while (found < limit && Reaches(from, to, cell))
            found += Augment(from, to, limit - found);
        return Math.Min(found, Unbounded);
    }

    /// <summary>Where a change of the cell starts and ends: it leaves the head when the cell grows, the tail when it shrinks.</summary>
    public (int From, int To) Ends(int cell, bool upwards) =>
        upwards ? (_cells[cell].Head, _cells[cell].Tail) : (_cells[cell].Tail, _cells[cell].Head);

    /// <summary>After a <see cref="Slack"/> that fell short: the nodes still reachable, which any wider way must leave.</summary>
    public bool[] ReachedNodes() => [.. _arrivedBy.Select(cell => cell != NotReached)];

    /// <summary>The cells that begin or end at a node.</summary>
    public ReadOnlySpan<int> CellsAt(int node) => _cellsAt[node];

    /// <summary>What a cell can still carry towards a node after the latest flow: any more along its arc, what it can spare against it.</summary>
    public long Residual(int cell, int towards) => _cells[cell].Head == towards ? Unbounded : _cells[cell].Spare + _change[cell];

    public int OtherEnd(int cell, int node) => _cells[cell].Head == node ? _cells[cell].Tail : _cells[cell].Head;

    private bool Reaches(int from, int to, int except)
    {
        Array.Fill(_arrivedBy, NotReached);
        _arrivedBy[from] = Start;
        _queue[0] = from;
        for (int head = 0, tail = 1; head < tail; head++)
        {
            var node = _queue[head];
            foreach (var cell in _cellsAt[node])
            {
                var next = OtherEnd(cell, node);
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
            _change[cell] += _cells[cell].Head == node ? step : -step;
            _changed.Add(cell);
        }

        return step;
    }
}
