using Uppfoljning.Statistics.Analyses;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Releases the means of an index, how the groups differ on it, and how well its items hang together.</summary>
internal sealed class IndexRelease
{
    private const int Decimals = 1;
    private const int PublicDecimals = 2;
    private const double HalfOfTheLastDecimal = 0.05;

    /// <summary>Items, and withheld counts in each, from which on one sum over all of them decides none.</summary>
    private const int Enough = 2;

    private readonly ReleasePlan _plan;
    private readonly ColumnSet _columns;
    private readonly IndexScores _index;
    private readonly FrequencyTable[] _scores;
    private readonly bool[] _hidden;

    /// <summary>Decides what may be shown of an index.</summary>
    /// <param name="plan">The table's.</param>
    /// <param name="columns">The answers.</param>
    /// <param name="index">The index.</param>
    /// <param name="items">What is shown of its items.</param>
    public IndexRelease(ReleasePlan plan, ColumnSet columns, IndexScores index, ReleasedItem[] items)
    {
        (_plan, _columns, _index) = (plan, columns, index);
        _scores = Scores(plan.Groups, index.Scores);
        long[] counts = [.. _scores.Select(scores => scores.Valid)];
        _hidden = plan.Policy.IsPublicData
            ? plan.Hidden
            : HiddenGroups.ByCount(counts, [.. plan.Hidden.Select((isHidden, i) => isHidden || WouldReveal(counts[i], items, i))], plan.Policy.MinimumGroup);
    }

    public ReleasedIndex ToIndex() => new(
        _index.Id,
        [.. _scores.Select((scores, column) => _hidden[column] ? Hidden() : Mean(scores))],
        _plan.Order.Reliability && _index.Items.Count > 1 ? Reliability() : null,
        _plan.Compared.Count > 0 ? Compare().Release(_plan.Order.Words, adjustedP: null) : null);

    /// <summary>The scores in each column, everybody first.</summary>
    private static FrequencyTable[] Scores(Grouping groups, IReadOnlyList<double?> scores)
    {
        var counts = Enumerable.Range(0, groups.Levels.Count).Select(_ => new Dictionary<double, long>()).ToArray();
        var missing = new long[counts.Length];
        var rows = groups.Column.Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            var group = groups.Count == 0 ? 0 : rows[row] + 1;
            if (scores[row] is { } score)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts[group], score, out _)++;
            else
                missing[group]++;
        }

        if (groups.Count > 0)
        {
            missing[0] = missing.Sum();
            foreach (var (score, count) in counts.Skip(1).SelectMany(group => group))
                counts[0][score] = counts[0].GetValueOrDefault(score) + count;
        }

        return [.. counts.Zip(missing, (group, without) => FrequencyTable.FromCounts([.. group.Keys], [.. group.Values], without))];
    }

    /// <summary>
    /// Whether the mean could decide a withheld count of an item: when a single item has all that is withheld, or too little
    /// is withheld in the others to move with it, and the mean has too few answers to hide one person's behind its rounding.
    /// </summary>
    private bool WouldReveal(long n, ReleasedItem[] items, int column)
    {
        var withheld = items.Select(item => item.Distributions[column].Counts.Count(count => count is Released.Withheld)).Where(counts => counts > 0).ToList();
        return withheld.Count > 0 && withheld.Count(counts => counts >= Enough) < Enough && _index.LargestStep >= HalfOfTheLastDecimal * n;
    }

    private ReleasedMean Mean(FrequencyTable scores)
    {
        var described = Description.Of(scores);
        var interval = _index.IntervalOf is { } intervalOf ? intervalOf(scores) : described.MeanInterval;
        Released Figure(double? value) => value is { } number
            ? _plan.Policy.IsPublicData ? Released.Precise(number, PublicDecimals) : Released.Figure(number, Decimals)
            : Released.Hide(WithholdingReason.NotComputable, described.Reason);
        return new ReleasedMean
        {
            N = Released.Count(scores.Valid),
            Missing = Released.Count(scores.Missing),
            Mean = Figure(described.Mean),
            Low = IsEnough(scores.Valid) ? Figure(interval?.Low) : Released.Hide(WithholdingReason.LowBase),
            High = IsEnough(scores.Valid) ? Figure(interval?.High) : Released.Hide(WithholdingReason.LowBase),
        };
    }

    private static ReleasedMean Hidden()
    {
        var nothing = Released.Hide(WithholdingReason.SmallGroup);
        return new ReleasedMean { N = nothing, Missing = nothing, Mean = nothing, Low = nothing, High = nothing };
    }

    /// <summary>Spread, and what is made of it, is shown from the base of percentages on; below it a mean stands alone.</summary>
    private bool IsEnough(long n) => _plan.Policy.IsPublicData || n >= _plan.Policy.PercentBase;

    private AnalysisDraft Compare()
    {
        int[] columns = [.. _plan.Compared.Where(column => !_hidden[column] && _scores[column].Valid > 0 && IsEnough(_scores[column].Valid))];
        var isAnyHidden = _plan.Compared.Any(column => _hidden[column] || (_scores[column].Valid > 0 && !columns.Contains(column)));
        return new AnalysisDraft(
            _plan.Policy,
            columns.Length < 2
                ? new NothingToCompare(isAnyHidden ? null : Reason.OneGroup)
                : GroupComparison.OfScores([.. columns.Select(column => _scores[column])], _plan.Named(columns)),
            Shield.None,
            _ => null);
    }

    private ReleasedAnalysis Reliability()
    {
        var complete = Counting.Count(_columns, new CountingOrder { Scale = _index.Items }).Scale!;
        var values = _columns[_index.Items[0]].Codes.Values!;
        var moments = ItemMoments.Of(complete, _columns.Length).Reverse([.. _index.Reversed.Select(id => IndexOf(id))], values[0], values[^1]);
        Analysis analysis = _hidden[0] || !IsEnough(complete.N) ? new NothingToCompare(complete.N == 0 ? Reason.NoData : null) : new ScaleReliability(moments, _index.Items);
        return new AnalysisDraft(_plan.Policy, analysis, Shield.None, _ => null).Release(_plan.Order.Words, adjustedP: null);
    }

    private int IndexOf(string id) => _index.Items.Index().First(item => item.Item == id).Index;
}
