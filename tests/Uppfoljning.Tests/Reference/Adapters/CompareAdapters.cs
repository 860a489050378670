using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class CompareAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("compare.mann_whitney", MannWhitneyAsymptotic),
        ("compare.mann_whitney_exact", MannWhitneyExact),
        ("compare.cliffs_delta", Cliff),
        ("compare.welch_t", Welch),
        ("compare.kruskal_wallis", Kruskal),
        ("compare.pairwise_mann_whitney", Pairwise),
    ];

    private static Dictionary<string, object?> MannWhitneyAsymptotic(ReferenceCase c)
    {
        var result = MannWhitney.Asymptotic(c.Frequencies("x"), c.Frequencies("y"), c.Args.Flag("continuity", true));
        return new()
        {
            ["n_x"] = result.ValidX,
            ["n_y"] = result.ValidY,
            ["n_missing"] = result.Missing,
            ["U_x"] = result.UX,
            ["U_y"] = result.UY,
            ["rank_sum_x"] = result.RankSumX,
            ["mean_rank_x"] = result.MeanRankX,
            ["mean_rank_y"] = result.MeanRankY,
            ["median_x"] = result.MedianX,
            ["median_y"] = result.MedianY,
            ["tie_sum"] = result.TieSum,
            ["sigma"] = result.Sigma,
            ["z"] = result.Z,
            ["z_uncorrected"] = result.ZUncorrected,
            ["p_two_sided"] = result.PTwoSided,
            ["p_less"] = result.PLess,
            ["p_greater"] = result.PGreater,
            ["prob_superiority"] = result.ProbabilityOfSuperiority,
            ["rank_biserial"] = result.RankBiserial,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> MannWhitneyExact(ReferenceCase c)
    {
        var (x, y) = (c.Frequencies("x"), c.Frequencies("y"));
        var result = MannWhitney.Exact(x, y);
        return new()
        {
            ["n_x"] = x.Valid,
            ["n_y"] = y.Valid,
            ["ties"] = result.Ties,
            ["U_x"] = result.Statistic,
            ["p_two_sided"] = result.PTwoSided,
            ["p_less"] = result.PLess,
            ["p_greater"] = result.PGreater,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Cliff(ReferenceCase c)
    {
        var result = CliffsDelta.Estimate(c.Frequencies("x"), c.Frequencies("y"), c.Args.Number("conf", 0.95));
        return new()
        {
            ["n_x"] = result.ValidX,
            ["n_y"] = result.ValidY,
            ["delta"] = result.Delta,
            ["magnitude"] = result.Magnitude?.ToString().ToLowerInvariant(),
            ["variance"] = result.Variance,
            ["variance_floor_used"] = result.VarianceFloorUsed,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Welch(ReferenceCase c)
    {
        var result = WelchT.Test(c.Frequencies("x"), c.Frequencies("y"), c.Args.Number("conf", 0.95));
        return new()
        {
            ["n_x"] = result.ValidX,
            ["n_y"] = result.ValidY,
            ["mean_x"] = result.MeanX,
            ["mean_y"] = result.MeanY,
            ["sd_x"] = result.StandardDeviationX,
            ["sd_y"] = result.StandardDeviationY,
            ["mean_difference"] = result.Difference,
            ["t"] = result.T,
            ["df"] = result.Degrees,
            ["p_two_sided"] = result.PTwoSided,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Kruskal(ReferenceCase c)
    {
        var (levels, groups) = ReferenceGroups.Of(c);
        var result = KruskalWallis.Test(groups);
        return new()
        {
            ["n"] = result.Valid,
            ["k"] = result.Groups,
            ["group_n"] = result.GroupSizes,
            ["levels"] = levels,
            ["mean_ranks"] = result.MeanRanks,
            ["medians"] = result.Medians,
            ["H"] = result.H,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["epsilon_squared"] = result.EpsilonSquared,
            ["eta_squared_H"] = result.EtaSquaredH,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Pairwise(ReferenceCase c)
    {
        var (levels, groups) = ReferenceGroups.Of(c);
        var pairs = PairwiseMannWhitney.Test(groups, MultiplicityAdapters.Named(c.Args.Text("adjust", "holm")));
        return new()
        {
            ["pairs"] = pairs.Where(pair => pair.PAdjusted is not null).Select(pair => new Dictionary<string, object?>
            {
                ["a"] = levels[pair.First],
                ["b"] = levels[pair.Second],
                ["p"] = pair.Test.PTwoSided,
                ["p_adjusted"] = pair.PAdjusted,
            }).ToArray(),
        };
    }
}
