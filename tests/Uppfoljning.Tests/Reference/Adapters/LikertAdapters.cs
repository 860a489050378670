using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class LikertAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("likert.item_summary", ItemSummary),
        ("likert.group_summary", GroupSummaries),
    ];

    private static AnswerScale Scale(ReferenceCase c) => new(c.Args.Integer("scale_min"), c.Args.Integer("scale_max"));

    private static Dictionary<string, object?> ItemSummary(ReferenceCase c)
    {
        var answers = c.Frequencies("x");
        var item = LikertItem.Summarize(answers, Scale(c), c.Args.Integer("top", 2), c.Args.Integer("bottom", 2), c.Args.Number("conf", 0.95));
        var all = item.Description;
        return new()
        {
            ["n_total"] = item.Valid + item.Missing,
            ["n_valid"] = item.Valid,
            ["n_missing"] = item.Missing,
            ["counts"] = item.Counts,
            ["pct_valid"] = item.Percents,
            ["mean"] = all.Mean,
            ["sd"] = all.StandardDeviation,
            ["se_mean"] = all.StandardError,
            ["mean_ci_low"] = all.MeanInterval?.Low,
            ["mean_ci_high"] = all.MeanInterval?.High,
            ["median"] = all.Median,
            ["median_interpolated"] = item.InterpolatedMedian,
            ["q1"] = all.LowerQuartile,
            ["q3"] = all.UpperQuartile,
            ["iqr"] = all.UpperQuartile - all.LowerQuartile,
            ["q1_type6"] = Quantile.At(answers, 0.25, QuantileType.Exclusive),
            ["q3_type6"] = Quantile.At(answers, 0.75, QuantileType.Exclusive),
            ["q1_type2"] = Quantile.At(answers, 0.25, QuantileType.Averaged),
            ["q3_type2"] = Quantile.At(answers, 0.75, QuantileType.Averaged),
            ["min"] = all.Lowest,
            ["max"] = all.Highest,
            ["mode"] = item.Modes,
            ["top_count"] = item.Top.Hits,
            ["top_prop"] = item.Top.Share,
            ["top_ci_low"] = item.Top.Interval?.Low,
            ["top_ci_high"] = item.Top.Interval?.High,
            ["bottom_count"] = item.Bottom.Hits,
            ["bottom_prop"] = item.Bottom.Share,
            ["bottom_ci_low"] = item.Bottom.Interval?.Low,
            ["bottom_ci_high"] = item.Bottom.Interval?.High,
            ["net_score"] = item.Net.Score,
            ["net_wald_low"] = item.Net.Wald?.Low,
            ["net_wald_high"] = item.Net.Wald?.High,
            ["net_adj_wald_low"] = item.Net.AdjustedWald?.Low,
            ["net_adj_wald_high"] = item.Net.AdjustedWald?.High,
            ["reason"] = item.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> GroupSummaries(ReferenceCase c)
    {
        var answers = c.Vector("x");
        var levels = c.Text("group");
        var groups = c.Args.Strings("levels").Select(level => GroupSummary.Of(
            level,
            FrequencyTable.Of([.. answers.Where((_, person) => levels[person] == level)]),
            Scale(c),
            c.Args.Integer("min_n", 5)));
        return new()
        {
            ["groups"] = groups.Select(Group).ToArray(),
            ["n_group_missing"] = levels.Count(level => level is null),
        };
    }

    private static Dictionary<string, object?> Group(GroupSummary group) => new()
    {
        ["level"] = group.Level,
        ["n_total"] = group.Valid + group.Missing,
        ["n_valid"] = group.Valid,
        ["suppressed"] = group.IsWithheld,
        ["mean"] = group.Description?.Mean,
        ["sd"] = group.Description?.StandardDeviation,
        ["mean_ci_low"] = group.Description?.MeanInterval?.Low,
        ["mean_ci_high"] = group.Description?.MeanInterval?.High,
        ["median"] = group.Description?.Median,
        ["top_count"] = group.Top?.Hits,
        ["top_prop"] = group.Top?.Share,
        ["top_ci_low"] = group.Top?.Interval?.Low,
        ["top_ci_high"] = group.Top?.Interval?.High,
    };
}
