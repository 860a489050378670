using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class IndexAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("index.nki", NkiFigures),
        ("index.nps", NpsFigures),
        ("index.scale", ScaleFigures),
        ("index.who5", Who5Figures),
        ("index.kasam13", Kasam13Figures),
    ];

    private static int? MinimumAnswered(ReferenceCase c) => c.Args.Has("min_answered") ? c.Args.Integer("min_answered") : null;

    private static Dictionary<string, object?> NkiFigures(ReferenceCase c)
    {
        var items = c.Items("items");
        var weights = c.Args.IsText("weights") ? NkiWeights.FirstComponent
            : c.Args.Has("weights") ? NkiWeights.Given(c.Args.Numbers("weights")) : null;
        var nki = Nki.Compute(
            items,
            c.Args.Number("scale_min", 1),
            c.Args.Number("scale_max", 10),
            MinimumAnswered(c),
            weights,
            c.Args.Has("population") ? c.Args.Integer("population") : null,
            c.Args.Number("conf", 0.95));
        var scores = nki.Summary?.Description;
        return new()
        {
            ["n_total"] = items.Persons,
            ["n_scored"] = scores?.Valid,
            ["weights"] = nki.Weights,
            ["scores_head"] = nki.Summary?.Scores.Take(12).ToArray(),
            ["nki"] = nki.Index,
            ["sd"] = scores?.StandardDeviation,
            ["ci_low"] = scores?.MeanInterval?.Low,
            ["ci_high"] = scores?.MeanInterval?.High,
            ["ci_fpc_low"] = nki.PopulationInterval?.Low,
            ["ci_fpc_high"] = nki.PopulationInterval?.High,
            ["item_n"] = nki.Items.Select(item => item.Valid).ToArray(),
            ["item_means"] = nki.Items.Select(item => item.Mean).ToArray(),
            ["item_index"] = nki.ItemIndexes,
            ["reason"] = nki.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> NpsFigures(ReferenceCase c)
    {
        var answers = c.Frequencies("x");
        var nps = Nps.Compute(answers, c.Args.Number("conf", 0.95));

        // The reference gives the two shares at 95 % whatever the level of the score.
        var promoters = Proportion.Wilson(nps.Promoters.Hits, nps.Valid);
        var detractors = Proportion.Wilson(nps.Detractors.Hits, nps.Valid);
        return new()
        {
            ["n_total"] = nps.Valid + nps.Missing,
            ["n_valid"] = nps.Valid,
            ["promoters"] = promoters.Hits,
            ["passives"] = nps.Passives,
            ["detractors"] = detractors.Hits,
            ["nps"] = nps.Net.Score,
            ["wald_low"] = nps.Net.Wald?.Low,
            ["wald_high"] = nps.Net.Wald?.High,
            ["adj_wald_low"] = nps.Net.AdjustedWald?.Low,
            ["adj_wald_high"] = nps.Net.AdjustedWald?.High,
            ["promoters_prop"] = promoters.Share,
            ["promoters_ci_low"] = promoters.Interval?.Low,
            ["promoters_ci_high"] = promoters.Interval?.High,
            ["detractors_prop"] = detractors.Share,
            ["detractors_ci_low"] = detractors.Interval?.Low,
            ["detractors_ci_high"] = detractors.Interval?.High,
            ["reason"] = nps.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> ScaleFigures(ReferenceCase c) => Scores(ScaleScore.Compute(
        c.Items("items"),
        c.Args.Number("scale_min"),
        c.Args.Number("scale_max"),
        c.ItemPositions("reverse", "items"),
        MinimumAnswered(c),
        c.Args.Text("scoring", "mean") switch
        {
            "mean" => Scoring.Mean,
            "sum" => Scoring.Sum,
            "percent" => Scoring.Percent,
            var other => throw new NotSupportedException($"No scoring {other}."),
        }));

    private static Dictionary<string, object?> Who5Figures(ReferenceCase c)
    {
        var who5 = Who5.Compute(c.Items("items"), c.Args.Integer("min_answered", 5));
        return new(Scores(who5.Summary))
        {
            ["n_at_or_below_50"] = who5.LowWellBeing.Hits,
            ["prop_at_or_below_50"] = who5.LowWellBeing.Share,
            ["ci_low_50"] = who5.LowWellBeing.Interval?.Low,
            ["ci_high_50"] = who5.LowWellBeing.Interval?.High,
            ["n_at_or_below_28"] = who5.ScreenedForDepression,
        };
    }

    private static Dictionary<string, object?> Kasam13Figures(ReferenceCase c)
    {
        var kasam = Kasam13.Compute(c.Items("items"), c.Args.Integer("min_answered", 13));
        return new(Scores(kasam.Summary))
        {
            ["subscales"] = new Dictionary<string, object?>
            {
                ["comprehensibility"] = Part(kasam.Comprehensibility),
                ["manageability"] = Part(kasam.Manageability),
                ["meaningfulness"] = Part(kasam.Meaningfulness),
            },
        };
    }

    private static Dictionary<string, object?> Part(Description part) => new()
    {
        ["n_scored"] = part.Valid,
        ["mean"] = part.Mean,
        ["sd"] = part.StandardDeviation,
    };

    private static Dictionary<string, object?> Scores(ScoreSummary scores) => new()
    {
        ["n_total"] = scores.Scored + scores.Missing,
        ["n_prorated"] = scores.Prorated,
        ["scores_head"] = scores.Scores.Take(12).ToArray(),
        ["n_scored"] = scores.Scored,
        ["mean"] = scores.Description.Mean,
        ["sd"] = scores.Description.StandardDeviation,
        ["mean_ci_low"] = scores.Description.MeanInterval?.Low,
        ["mean_ci_high"] = scores.Description.MeanInterval?.High,
        ["median"] = scores.Description.Median,
        ["q1"] = scores.Description.LowerQuartile,
        ["q3"] = scores.Description.UpperQuartile,
        ["min"] = scores.Description.Lowest,
        ["max"] = scores.Description.Highest,
        ["reason"] = scores.Reason?.Code(),
    };
}
