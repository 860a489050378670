namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Hides every unprotected cell in cheapest cycles of further cells. Each protected cell remembers the cells that protect
/// it, so that trying to show a cell again only needs new proof for those that leaned on it.
/// </summary>
internal sealed class CycleCover(CellNetwork network, long protection, Func<int, bool> mayWithhold)
{
    private readonly Dictionary<int, HashSet<int>> _leansOn = [];
    private readonly CheapestPath _paths = new(network);
    private readonly List<int> _added = [];

    /// <summary>The cells withheld beside the primary ones.</summary>
    public IReadOnlyList<int> Added => _added;

    /// <summary>Withholds until every withheld cell is protected; false when some cell cannot be.</summary>
    public bool TryProtect()
    {
        var waiting = new Queue<int>(network.WithheldCells.OrderByDescending(cell => network[cell].Count));
        while (waiting.TryDequeue(out var cell))
        {
            while (!IsProtected(cell))
            {
                if (_paths.Around(cell, mayWithhold) is not { } path)
                    return false;
                foreach (var further in path)
                {
                    network.Withhold(further);
                    _added.Add(further);
                    waiting.Enqueue(further);
                }
            }
        }

        return true;
    }

    /// <summary>Shows again each added cell that the others can do without, the largest first.</summary>
    public void Trim()
    {
        foreach (var cell in _added.OrderByDescending(cell => network[cell].Count).ToList())
        {
            network.Publish(cell);
            var own = _leansOn[cell];
            _leansOn.Remove(cell);
            var leaning = _leansOn.Where(other => other.Value.Contains(cell)).Select(other => (Cell: other.Key, On: other.Value)).ToList();
            if (leaning.TrueForAll(other => IsProtected(other.Cell)))
            {
                _added.Remove(cell);
                continue;
            }

            network.Withhold(cell);
            _leansOn[cell] = own;
            foreach (var (other, on) in leaning)
                _leansOn[other] = on;
        }
    }

    /// <summary>Shows every added cell again, so that the network is as it was given.</summary>
    public void Undo()
    {
        foreach (var cell in _added)
            network.Publish(cell);
    }

    private bool IsProtected(int cell)
    {
        var carriers = new HashSet<int>();
        if (network[cell].IsSheltered)
        {
            _leansOn[cell] = carriers;
            return true;
        }

        var width = network.Slack(cell, upwards: true, protection);
        carriers.UnionWith(network.Carriers);
        if (width < protection)
        {
            width += network.Slack(cell, upwards: false, protection - width);
            carriers.UnionWith(network.Carriers);
        }

        if (width < protection)
            return false;
        _leansOn[cell] = carriers;
        return true;
    }
}
