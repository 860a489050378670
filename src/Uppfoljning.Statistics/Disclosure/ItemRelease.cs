using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Releases one item of a table.</summary>
internal sealed class ItemRelease
{
    private readonly DisclosurePolicy _policy;
    private readonly CodeList _codes;
    private readonly long[][] _counts;
    private readonly long[] _n;
    private readonly bool[] _hidden;
    private readonly LinkedItem _linked;
    private readonly IReadOnlyList<int>? _blocks;
    private readonly ItemNetwork? _network;
    private readonly Dictionary<string, Released>[] _figures;

    private ItemRelease(DisclosurePolicy policy, CodeList codes, long[][] counts, bool[] hiddenGroups, IReadOnlyList<FigureRule> rules, LinkedItem linked, IReadOnlyList<int>? blocks)
    {
        (_policy, _codes, _counts, _linked, _blocks) = (policy, codes, counts, linked, blocks);
        _n = [.. hiddenGroups.Select((_, column) => counts.Take(codes.Count).Sum(row => row[column]))];
        (_hidden, _network) = policy.IsPublicData ? (hiddenGroups, null) : Protect(hiddenGroups);
        var wanted = codes.Values is null ? [] : rules;
        _figures = [.. _n.Select((_, column) => Figures(wanted, column, Options(column)))];
        foreach (var (column, change) in _network?.Alternatives().SelectMany(alternative => alternative) ?? [])
            HideChanged(wanted, column, change);
    }

    /// <summary>The item with what may be shown of it.</summary>
    /// <param name="policy">The rules.</param>
    /// <param name="item">The item.</param>
    /// <param name="counts">Per code, kinds of missing last, the count in each column, everybody first.</param>
    /// <param name="hiddenGroups">Columns withheld for every item.</param>
    /// <param name="order">The order of the table: figures to compute, and blocks that are known.</param>
    /// <param name="linked">What other tables demand.</param>
    public static ReleasedItem Of(DisclosurePolicy policy, ByteColumn item, long[][] counts, bool[] hiddenGroups, TableOrder order, LinkedItem linked)
    {
        var release = new ItemRelease(policy, item.Codes, counts, hiddenGroups, order.Figures, linked, order.Blocks.GetValueOrDefault(item.Id));
        return new ReleasedItem(item.Id, item.Codes, [.. counts[0].Select((_, column) => release.Distribution(column))]);
    }

    /// <summary>Hides the groups with few answers; if that cannot be protected all groups, and if that cannot everybody.</summary>
    private (bool[] Hidden, ItemNetwork Network) Protect(bool[] hiddenGroups)
    {
        var few = HiddenGroups.ByCount(_n, [.. hiddenGroups.Select((isHidden, column) => isHidden || _linked.HasColumn(column))], _policy.MinimumGroup);
        var network = new ItemNetwork(_counts, _n, few, hiddenGroups, _policy.MinimumGroup, _linked, _blocks);
        if (network.TryProtect())
            return (few, network);
        bool[] groups = [few[0], .. few.Skip(1).Select(_ => true)];
        network = new ItemNetwork(_counts, _n, groups, groups, _policy.MinimumGroup, _linked, _blocks);
        if (network.TryProtect())
            return (groups, network);
        bool[] all = [.. few.Select(_ => true)];
        return (all, new ItemNetwork(_counts, _n, all, all, _policy.MinimumGroup, _linked, _blocks));
    }

    private ReleasedDistribution Distribution(int column) => new()
    {
        N = _hidden[column] ? Released.Hide(WithholdingReason.SmallGroup) : Released.Count(_n[column]),
        Missing = [.. Enumerable.Range(_codes.Count, CodeList.MissingKinds).Select(code => Count(code, column))],
        Counts = [.. Enumerable.Range(0, _codes.Count).Select(code => Count(code, column))],
        Percents = [.. Enumerable.Range(0, _codes.Count).Select(code => Percent(code, column))],
        Figures = _figures[column],
        IsUnanimous = !_hidden[column] && _n[column] > 1 && Options(column).Contains(_n[column]),
    };

    private Released Count(int code, int column)
    {
        if (_hidden[column])
            return Released.Hide(WithholdingReason.SmallGroup);
        return IsWithheld(code, column) ? Released.Hide(WithholdingReason.SmallCount) : Released.Count(_counts[code][column]);
    }

    private Released Percent(int code, int column)
    {
        if (_hidden[column])
            return Released.Hide(WithholdingReason.SmallGroup);
        if (_n[column] > 0 && _n[column] < _policy.PercentBase)
            return Released.Hide(WithholdingReason.LowBase);
        return IsWithheld(code, column) ? Released.Hide(WithholdingReason.SmallCount) : Released.Percent(_counts[code][column], _n[column]);
    }

    private bool IsWithheld(int code, int column) => _network is not null && _network.Network.IsWithheld(_network.CellOf(code, column));

    private long[] Options(int column) => [.. _counts.Take(_codes.Count).Select(row => row[column])];

    private Dictionary<string, Released> Figures(IEnumerable<FigureRule> rules, int column, long[] options) => rules.ToDictionary(
        rule => rule.Id, rule => _hidden[column] ? Released.Hide(WithholdingReason.SmallGroup) : Figure(rule, options, _linked.HasFigures(column)), StringComparer.Ordinal);

    private Released Figure(FigureRule rule, long[] options, bool isWithheldElsewhere) =>
        isWithheldElsewhere ? Released.Hide(WithholdingReason.WouldReveal) : Figure(rule, options);

    private Released Figure(FigureRule rule, long[] options)
    {
        var answers = FrequencyTable.FromCounts([.. _codes.Values!.Select(value => (double)value)], options);
        return Released.Figure(answers.Valid == 0 ? null : rule.Compute(answers), _policy.IsPublicData ? rule.Decimals : Math.Min(1, rule.Decimals));
    }

    /// <summary>A figure that would read otherwise in the table that shields a withheld count is withheld itself.</summary>
    private void HideChanged(IReadOnlyList<FigureRule> rules, int column, long[] change)
    {
        long[] options = [.. Options(column).Zip(change, (count, more) => count + more)];
        foreach (var rule in rules)
        {
            if (!_hidden[column] && _figures[column][rule.Id] is Released.Shown shown && Figure(rule, options) != shown)
                _figures[column][rule.Id] = Released.Hide(WithholdingReason.WouldReveal);
        }
    }
}
