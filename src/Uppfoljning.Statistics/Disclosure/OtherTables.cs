namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Tables that agree with everything shown of a network: the nearest ones for each withheld cell, and then those that several such changes make together.</summary>
/// <param name="network">A protected network.</param>
/// <param name="cells">The withheld cells that need another number somewhere.</param>
internal sealed class OtherTables(CellNetwork network, IReadOnlyList<int> cells)
{
    /// <summary>Tables sought for each withheld cell, at least <see cref="Fewest"/> and at most <see cref="Most"/> in all besides the nearest.</summary>
    private const int PerCell = 8;

    private const int Fewest = 100;
    private const int Most = 400;

    private readonly List<Dictionary<int, long>> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The tables as changes of cells, the nearest first; always the same.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, long>> Find()
    {
        var steps = cells.Select(Nearest).ToList();
        steps.ForEach(TryAdd);
        var enough = _found.Count + Math.Clamp(PerCell * cells.Count, Fewest, Most);
        steps = [.. steps, .. steps.Select(step => step.ToDictionary(cell => cell.Key, cell => -cell.Value))];
        steps.ForEach(TryAdd);
        for (var i = 0; i < _found.Count && _found.Count < enough; i++)
        {
            foreach (var step in steps)
                TryAdd(Together(_found[i], step));
        }

        return _found;
    }

    private void TryAdd(Dictionary<int, long> changes)
    {
        if (changes.Count > 0 && changes.All(cell => network[cell.Key].Spare + cell.Value >= 0) && _seen.Add(string.Join(' ', changes.OrderBy(cell => cell.Key).Select(cell => $"{cell.Key}:{cell.Value}"))))
            _found.Add(changes);
    }

    /// <summary>The changes that let one cell be one more, or one fewer where it cannot be more.</summary>
    private Dictionary<int, long> Nearest(int cell)
    {
        var upwards = network.Slack(cell, upwards: true, enough: 1) > 0;
        if (!upwards)
            network.Slack(cell, upwards: false, enough: 1);
        var changes = new Dictionary<int, long> { [cell] = upwards ? 1 : -1 };
        foreach (var carrier in network.Carriers.Distinct())
            changes[carrier] = changes.GetValueOrDefault(carrier) + network.Change(carrier);
        return changes;
    }

    private static Dictionary<int, long> Together(Dictionary<int, long> one, Dictionary<int, long> other)
    {
        var both = new Dictionary<int, long>(one);
        foreach (var (cell, change) in other)
        {
            if (both.GetValueOrDefault(cell) + change is var sum and not 0)
                both[cell] = sum;
            else
                both.Remove(cell);
        }

        return both;
    }
}
