using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class PairedAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("paired.wilcoxon_signed_rank", Wilcoxon),
        ("paired.wilcoxon_exact", WilcoxonExact),
        ("paired.mean_change", MeanChange),
        ("paired.sign_test", Signs),
        ("paired.mcnemar", Mcnemar),
        ("paired.bowker", BowkerSymmetry),
        ("paired.stuart_maxwell", Stuart),
        ("paired.friedman", FriedmanRanks),
        ("paired.transition_matrix", Transition),
    ];

    private static PairTable Waves(ReferenceCase c) => PairTable.Of(c.Vector("before"), c.Vector("after"));

    private static Dictionary<string, object?> Wilcoxon(ReferenceCase c)
    {
        var zeros = c.Args.Text("zero_method", "wilcox") == "pratt" ? ZeroDifferences.Ranked : ZeroDifferences.Dropped;
        var result = SignedRank.Asymptotic(Waves(c), zeros, c.Args.Has("continuity") ? c.Args.Flag("continuity", absent: true) : null);

        // The reference's probabilities of Pratt's variant are coin's, which never corrects for continuity, whatever z does.
        var test = zeros == ZeroDifferences.Ranked ? SignedRank.Asymptotic(Waves(c), zeros, continuity: false) : result;
        return new()
        {
            ["n_pairs"] = result.Valid,
            ["n_incomplete"] = result.Missing,
            ["n_positive"] = result.NPositive,
            ["n_negative"] = result.NNegative,
            ["n_zero"] = result.NZero,
            ["T_plus"] = result.TPlus,
            ["T_minus"] = result.TMinus,
            ["variance"] = result.Variance,
            ["z"] = result.Z,
            ["p_two_sided"] = test.PTwoSided,
            ["p_less"] = test.PLess,
            ["p_greater"] = test.PGreater,
            ["rank_biserial"] = result.RankBiserial,
            ["median_difference"] = result.MedianChange,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> WilcoxonExact(ReferenceCase c)
    {
        var result = SignedRank.Exact(Waves(c));
        return new()
        {
            ["n_nonzero"] = result.Valid,
            ["ties"] = result.Ties,
            ["T_plus"] = result.Statistic,
            ["p_two_sided"] = result.PTwoSided,
            ["p_less"] = result.PLess,
            ["p_greater"] = result.PGreater,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> MeanChange(ReferenceCase c)
    {
        var result = PairedT.Test(Waves(c), c.Args.Number("conf", 0.95));
        return new()
        {
            ["n_pairs"] = result.Valid,
            ["mean_before"] = result.MeanBefore,
            ["mean_after"] = result.MeanAfter,
            ["mean_change"] = result.MeanChange,
            ["sd_change"] = result.StandardDeviation,
            ["t"] = result.T,
            ["df"] = result.Degrees,
            ["p_two_sided"] = result.PTwoSided,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["cohens_dz"] = result.CohensDz,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Signs(ReferenceCase c)
    {
        var result = SignTest.Test(Waves(c));
        return new()
        {
            ["n_positive"] = result.NPositive,
            ["n_negative"] = result.NNegative,
            ["n_zero"] = result.NZero,
            ["p_two_sided"] = result.PTwoSided,
            ["prop_positive"] = result.SharePositive,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Mcnemar(ReferenceCase c)
    {
        var result = McNemar.Test(c.Table("table"));
        return new()
        {
            ["n"] = result.Valid,
            ["b"] = result.YesToNo,
            ["c"] = result.NoToYes,
            ["chi2"] = result.ChiSquare,
            ["p"] = result.P,
            ["chi2_cc"] = result.ChiSquareCorrected,
            ["p_cc"] = result.PCorrected,
            ["p_exact"] = result.PExact,
            ["p_mid"] = result.PMid,
            ["odds_ratio"] = result.OddsRatio,
            ["odds_ratio_ci_low"] = result.OddsRatioInterval?.Low,
            ["odds_ratio_ci_high"] = result.OddsRatioInterval?.High,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> BowkerSymmetry(ReferenceCase c)
    {
        var result = Bowker.Test(c.Table("table"));
        return new()
        {
            ["n"] = result.Valid,
            ["k"] = result.Categories,
            ["empty_pairs"] = result.EmptyPairs,
            ["statistic"] = result.Statistic,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["r_mcnemar_statistic"] = result.EmptyPairs == 0 ? result.Statistic : null,
            ["r_mcnemar_df"] = result.Categories * (result.Categories - 1) / 2,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Stuart(ReferenceCase c)
    {
        var result = StuartMaxwell.Test(c.Table("table"));
        return new()
        {
            ["n"] = result.Valid,
            ["k"] = result.Categories,
            ["k_used"] = result.CategoriesUsed,
            ["statistic"] = result.Statistic,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["margin_difference"] = result.MarginDifferences,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> FriedmanRanks(ReferenceCase c)
    {
        var result = Friedman.Test(c.Matrix("items"));
        return new()
        {
            ["n_total"] = result.Valid + result.Missing,
            ["n_blocks"] = result.Valid,
            ["k"] = result.Occasions,
            ["statistic"] = result.Statistic,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["kendalls_w"] = result.KendallsW,
            ["mean_ranks"] = result.MeanRanks,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Transition(ReferenceCase c)
    {
        var levels = c.Args.Strings("levels");
        double?[] Positions(string slot) => [.. c.Text(slot).Select(text => Array.IndexOf(levels, text) is >= 0 and var at ? (double?)at : null)];
        var better = c.Args.Text("better", "higher") == "higher" ? BetterDirection.Higher : BetterDirection.Lower;
        var result = TransitionMatrix.Of(PairTable.Of(Positions("before"), Positions("after")), [.. Enumerable.Range(0, levels.Length)], better);
        return new()
        {
            ["counts"] = result.Counts,
            ["row_pct"] = result.RowPercent,
            ["n_pairs"] = result.Valid,
            ["n_only_before"] = result.OnlyBefore,
            ["n_only_after"] = result.OnlyAfter,
            ["n_neither"] = result.Neither,
            ["n_improved"] = result.Improved,
            ["n_unchanged"] = result.Unchanged,
            ["n_worsened"] = result.Worsened,
            ["pct_improved"] = result.PercentImproved,
            ["pct_unchanged"] = result.PercentUnchanged,
            ["pct_worsened"] = result.PercentWorsened,
        };
    }
}
