using Uppfoljning.Statistics.Analyses;
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
    private readonly Shield _shield;
    private readonly string _id;

    /// <summary>Decides what may be shown of an item.</summary>
    /// <param name="plan">The table's.</param>
    /// <param name="item">The item.</param>
    /// <param name="counts">Per code, kinds of missing last, the count in each column, everybody first.</param>
    /// <param name="linked">What other tables demand.</param>
    public ItemRelease(ReleasePlan plan, ByteColumn item, long[][] counts, LinkedItem linked)
    {
        (_id, _policy, _codes, _counts, _linked, _blocks) = (item.Id, plan.Policy, item.Codes, counts, linked, plan.Order.Blocks.GetValueOrDefault(item.Id));
        _n = [.. plan.Hidden.Select((_, column) => counts.Take(_codes.Count).Sum(row => row[column]))];
        (_hidden, _network) = _policy.IsPublicData ? (plan.Hidden, null) : Protect(plan.Hidden);
        var wanted = _codes.Values is null ? [] : plan.Order.Figures;
        _figures = [.. _n.Select((_, column) => Figures(wanted, column, Options(column)))];
        _shield = _network?.ToShield() ?? Shield.None;
        for (var column = 0; column < _n.Length; column++)
            HideWhatReveals(wanted, column);
        Comparison = plan.Compared.Count == 0 || _codes.Count < 2 ? null : Compare(plan);
    }

    /// <summary>The comparison of the table's groups; null when none is made.</summary>
    public AnalysisDraft? Comparison { get; }

    /// <summary>The item with what may be shown of it.</summary>
    /// <param name="comparison">The comparison of the groups; null when none is made.</param>
    public ReleasedItem ToItem(ReleasedAnalysis? comparison) => new(_id, _codes, [.. _n.Select((_, column) => Distribution(column))], comparison);

    /// <summary>Compares the groups that are shown.</summary>
    private AnalysisDraft Compare(ReleasePlan plan)
    {
        int[] columns = [.. plan.Compared.Where(column => !_hidden[column] && _n[column] > 0)];
        if (columns.Length < 2 || columns.Any(_linked.HasFigures))
            return new AnalysisDraft(_policy, new NothingToCompare(plan.Compared.Any(column => _hidden[column] || _linked.HasFigures(column)) ? null : Reason.OneGroup), Shield.None, _ => null);

        var names = plan.Named(columns);
        Analysis Compared(IReadOnlyDictionary<int, long[]>? changes) =>
            GroupComparison.OfItem(_codes, [.. columns.Select(column => new GroupCounts(Changed(column, changes), plan.Sizes[column] - _n[column]))], names, isComplete: changes is null)!;
        return new AnalysisDraft(_policy, Compared(null), _shield, other => columns.Any(other.Options.ContainsKey) ? Compared(other.Options) : null);
    }

    private long[] Changed(int column, IReadOnlyDictionary<int, long[]>? changes) =>
        changes is not null && changes.TryGetValue(column, out var change) ? [.. Options(column).Zip(change, (count, more) => count + more)] : Options(column);

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

    /// <summary>A figure that would give a withheld count away is withheld itself.</summary>
    private void HideWhatReveals(IReadOnlyList<FigureRule> rules, int column)
    {
        foreach (var rule in rules)
        {
            if (!_hidden[column] && _figures[column][rule.Id] is Released.Shown shown && !_shield.LetsOut(other => !other.Options.ContainsKey(column) || Figure(rule, Changed(column, other.Options)) == shown))
                _figures[column][rule.Id] = Released.Hide(WithholdingReason.WouldReveal);
        }
    }
}
