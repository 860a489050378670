namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Looks for the fewest further cells by depth: as long as some cell is unprotected, one of the shown cells that cross
/// the cut which confines it has to be withheld. Bounded by the work done, never by a clock.
/// </summary>
/// <param name="network">The table, its primary cells withheld.</param>
/// <param name="protection">The least width of every withheld cell's interval.</param>
/// <param name="mayWithhold">Which shown cells may be chosen.</param>
/// <param name="effort">Work, in cells of the table for each cell examined, before the search contents itself with what it was given.</param>
internal sealed class PatternSearch(CellNetwork network, long protection, Func<int, bool> mayWithhold, long effort)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<int> _chosen = [];
    private long _spent;

    /// <summary>A safe pattern with fewer further cells, as few as there can be; null when none was found.</summary>
    public IReadOnlyList<int>? FewerThan(int count)
    {
        for (var depth = 0; depth < count && _spent < effort; depth++)
        {
            _seen.Clear();
            if (Search(depth))
                return [.. _chosen];
        }

        return null;
    }

    private bool Search(int left)
    {
        if (_spent >= effort || LeastMissing() > left)
            return false;
        if (MostConfined() is not { } candidates)
            return true;
        if (left == 0)
            return false;
        foreach (var cell in candidates)
        {
            network.Withhold(cell);
            _chosen.Add(cell);
            var found = _seen.Add(string.Join(',', _chosen.Order())) && Search(left - 1);
            network.Publish(cell);
            if (found)
                return true;
            _chosen.RemoveAt(_chosen.Count - 1);
        }

        return false;
    }

    /// <summary>A sum with a single withheld cell needs another, and one cell serves two sums at most.</summary>
    private int LeastMissing()
    {
        const int Sheltered = 2;
        var withheld = new int[network.NodeCount];
        foreach (var cell in network.WithheldCells)
        {
            withheld[network[cell].Tail] += network[cell].IsSheltered ? Sheltered : 1;
            withheld[network[cell].Head] += network[cell].IsSheltered ? Sheltered : 1;
        }

        return (withheld.AsSpan().Count(1) + 1) / 2;
    }

    /// <summary>Of the unprotected cells, the choices of the one with fewest, smallest counts first; null when all are protected.</summary>
    private List<int>? MostConfined()
    {
        List<int>? fewest = null;
        foreach (var cell in network.WithheldCells.Where(cell => !network[cell].IsSheltered))
        {
            _spent += network.CellCount;
            var up = network.Slack(cell, upwards: true, protection);
            if (up >= protection)
                continue;
            var above = network.ReachedNodes();
            var down = network.Slack(cell, upwards: false, protection - up);
            if (up + down >= protection)
                continue;
            var crossing = Crossing(above, down < network[cell].Spare ? network.ReachedNodes() : above);
            if (fewest is null || crossing.Count < fewest.Count)
                fewest = crossing;
        }

        return fewest?.OrderBy(cell => network[cell].Count).ToList();
    }

    private List<int> Crossing(bool[] above, bool[] below) =>
        [.. Enumerable.Range(0, network.CellCount).Where(cell => (Crosses(above, cell) || Crosses(below, cell)) && mayWithhold(cell))];

    private bool Crosses(bool[] reached, int cell) => reached[network[cell].Tail] != reached[network[cell].Head];
}
