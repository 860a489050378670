using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// One item's answers in every column of a table as a network: per column the options add up to n, and n and the kinds of
/// missing to the responses, which a reader is taken to know; per option and kind the groups add up to everybody.
/// </summary>
internal sealed class ItemNetwork
{
    /// <summary>A table has many items, and a cell more than the fewest is no harm.</summary>
    private const long Effort = 50_000;

    private readonly long[][] _counts;
    private readonly bool[] _hidden;
    private readonly bool[] _sheltered;
    private readonly int _options;
    private readonly IReadOnlyList<int>? _blocks;
    private readonly int _columns;

    /// <summary>The network with every cell withheld that must be.</summary>
    /// <param name="counts">Per code of the item, kinds of missing last, the count in each column, everybody first.</param>
    /// <param name="n">Valid answers in each column.</param>
    /// <param name="hidden">Columns withheld wholly.</param>
    /// <param name="sheltered">Those of them whose answers may move to one another, person by person, without any trace.</param>
    /// <param name="minimum">Counts of 1 … minimum − 1 are withheld.</param>
    /// <param name="linked">Further counts to withhold.</param>
    /// <param name="blocks">The block of each option, when sums of blocks are known; null when only n is.</param>
    public ItemNetwork(long[][] counts, long[] n, bool[] hidden, bool[] sheltered, int minimum, LinkedItem linked, IReadOnlyList<int>? blocks)
    {
        _blocks = blocks;
        (_counts, _hidden, _sheltered, _columns, _options) = (counts, hidden, sheltered, n.Length, counts.Length - CodeList.MissingKinds);
        Network = new CellNetwork(
            Enumerable.Range(0, counts.Length * _columns).Select(Leaf).Concat(Enumerable.Range(0, _columns).Select(column => Total(column, n[column]))).Concat(Enumerable.Range(0, BlockCount * _columns).Select(BlockTotal)),
            counts.Length + ((2 + BlockCount) * _columns));
        for (var cell = 0; cell < Network.CellCount; cell++)
        {
            var isLeaf = cell < counts.Length * _columns;
            var count = Network[cell].Count;
            var (code, column) = (cell / _columns, cell % _columns);
            if (hidden[column] || (isLeaf && ((count > 0 && count < minimum) || linked.Has(code, column))))
                Network.Withhold(cell);
        }
    }

    public CellNetwork Network { get; }

    /// <summary>The cell of a code in a column.</summary>
    public int CellOf(int code, int column) => (code * _columns) + column;

    /// <summary>Withholds further counts until none can be worked out; false, and none, when no choice of them is enough.</summary>
    public bool TryProtect()
    {
        var further = ComplementarySuppression.Find(Network, protection: 1, cell => MayWithhold(cell) && !Network[cell].IsMargin, Effort)
            ?? ComplementarySuppression.Find(Network, protection: 1, MayWithhold, Effort);
        foreach (var cell in further ?? [])
            Network.Withhold(cell);
        return further is not null;
    }

    /// <summary>Other tables that agree with all that is shown, in which each withheld count is another number at least once.</summary>
    public Shield ToShield()
    {
        int[] cells = [.. Network.WithheldCells.Where(cell => !Network[cell].IsSheltered)];
        return new Shield([.. new OtherTables(Network, cells).Find().Select(changes => new Alternative([.. changes.Keys], Options(changes)))], cells);
    }

    private Dictionary<int, long[]> Options(IReadOnlyDictionary<int, long> changes)
    {
        var options = new Dictionary<int, long[]>();
        foreach (var (cell, change) in changes)
        {
            var (code, column) = (cell / _columns, cell % _columns);
            if (code >= _options)
                continue;
            if (!options.TryGetValue(column, out var ofColumn))
                options[column] = ofColumn = new long[_options];
            ofColumn[code] += change;
        }

        return options;
    }

    /// <summary>Empty options are always shown in a shown column; the kinds of missing are withheld empty or not.</summary>
    private bool MayWithhold(int cell) =>
        cell < _counts.Length * _columns && !_hidden[cell % _columns] && (cell >= _options * _columns || Network[cell].Count > 0);

    /// <summary>Groups give to their code's sum, everybody takes from it; without groups all codes share one sum.</summary>
    private NetworkCell Leaf(int cell)
    {
        var (code, column) = (cell / _columns, cell % _columns);
        var sum = _columns == 1 ? 0 : code;
        var columnSum = code < _options && _blocks is not null ? BlockNode(_blocks[code], column) : _counts.Length + column + (code < _options ? 0 : _columns);
        var least = code < _options && !_hidden[column] ? 1 : 0;
        return column == 0
            ? new NetworkCell(columnSum, sum, _counts[code][column], least, _columns > 1, _sheltered[column])
            : new NetworkCell(sum, columnSum, _counts[code][column], least, false, _sheltered[column]);
    }

    private NetworkCell Total(int column, long n)
    {
        var (valid, responses) = (_counts.Length + column, _counts.Length + _columns + column);
        return column == 0 ? new NetworkCell(responses, valid, n, 1, _columns > 1, _sheltered[column]) : new NetworkCell(valid, responses, n, 1, false, _sheltered[column]);
    }

    private int BlockCount => _blocks is null ? 0 : _blocks.Max() + 1;

    private int BlockNode(int block, int column) => _counts.Length + ((2 + block) * _columns) + column;

    /// <summary>The sum of a block stands between its options and n.</summary>
    private NetworkCell BlockTotal(int cell)
    {
        var (block, column) = (cell / _columns, cell % _columns);
        var sum = Enumerable.Range(0, _options).Where(code => _blocks![code] == block).Sum(code => _counts[code][column]);
        var valid = _counts.Length + column;
        return column == 0
            ? new NetworkCell(valid, BlockNode(block, column), sum, 0, _columns > 1, _sheltered[column])
            : new NetworkCell(BlockNode(block, column), valid, sum, 0, false, _sheltered[column]);
    }
}
