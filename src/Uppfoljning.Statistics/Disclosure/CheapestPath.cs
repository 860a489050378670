namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// The cheapest way around a cell: the shown cells that, withheld too, close a cycle through it that has not been used up.
/// A withheld cell costs nothing; a shown one costs first that it is one more, then its count.
/// </summary>
internal sealed class CheapestPath(CellNetwork network)
{
    private readonly PriorityQueue<int, double> _open = new();
    private readonly double[] _cost = new double[network.NodeCount];
    private readonly int[] _arrivedBy = new int[network.NodeCount];
    private readonly double _oneMore = 1 + Enumerable.Range(0, network.CellCount).Sum(cell => (double)network[cell].Count);

    /// <summary>The cells to withhold, or null when there is no way around. Call when the cell is not protected yet.</summary>
    public IReadOnlyList<int>? Around(int cell, Func<int, bool> mayWithhold)
    {
        var up = Find(cell, upwards: true, mayWithhold);
        var down = Find(cell, upwards: false, mayWithhold);
        if (up is null || down is null)
            return up ?? down;
        return Cost(up) <= Cost(down) ? up : down;
    }

    private double Cost(IReadOnlyList<int> cells) => cells.Sum(Cost);

    private double Cost(int cell) => _oneMore + network[cell].Count;

    private List<int>? Find(int cell, bool upwards, Func<int, bool> mayWithhold)
    {
        if (!upwards && network[cell].Spare == 0)
            return null;
        network.Slack(cell, upwards);
        var reached = network.ReachedNodes();
        var (from, to) = network.Ends(cell, upwards);
        if (reached[to])
            return null;
        Array.Fill(_cost, double.PositiveInfinity);
        _open.Clear();
        _cost[from] = 0;
        _open.Enqueue(from, 0);
        while (_open.TryDequeue(out var node, out var cost) && node != to)
        {
            if (cost > _cost[node])
                continue;
            foreach (var by in network.CellsAt(node))
            {
                var next = network.OtherEnd(by, node);
                var step = by == cell ? double.PositiveInfinity : StepCost(by, next, mayWithhold);
                if (cost + step >= _cost[next])
                    continue;
                _cost[next] = cost + step;
                _arrivedBy[next] = by;
                _open.Enqueue(next, cost + step);
            }
        }

        return double.IsInfinity(_cost[to]) ? null : Further(from, to);
    }

    /// <summary>Against its arc a cell can be used for what it can spare; of a withheld one, for what the latest flow left.</summary>
    private double StepCost(int by, int towards, Func<int, bool> mayWithhold)
    {
        if (network.Residual(by, towards) <= 0)
            return double.PositiveInfinity;
        if (network.IsWithheld(by))
            return 0;
        return mayWithhold(by) ? Cost(by) : double.PositiveInfinity;
    }

    private List<int> Further(int from, int to)
    {
        var further = new List<int>();
        for (var node = to; node != from; node = network.OtherEnd(_arrivedBy[node], node))
        {
            if (!network.IsWithheld(_arrivedBy[node]))
                further.Add(_arrivedBy[node]);
        }

        return further;
    }
}
