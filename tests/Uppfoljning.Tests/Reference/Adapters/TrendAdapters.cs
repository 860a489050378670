using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Statistics.Trend;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class TrendAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("trend.jonckheere", Jonckheere),
        ("trend.kendall_tau_b", Kendall),
        ("trend.kendall_table", KendallTable),
        ("trend.spearman", Spearman),
        ("trend.cochran_armitage", Armitage),
    ];

    private static PairTable Pairs(ReferenceCase c) => PairTable.Of(c.Vector("x"), c.Vector("y"));

    private static Dictionary<string, object?> Jonckheere(ReferenceCase c)
    {
        var result = JonckheereTerpstra.Test(ReferenceGroups.Of(c).Groups);
        return new()
        {
            ["n"] = result.Valid,
            ["k"] = result.Groups,
            ["group_n"] = result.GroupSizes,
            ["J"] = result.J,
            ["expected_J"] = result.Expected,
            ["variance"] = result.Variance,
            ["z"] = result.Z,
            ["p_two_sided"] = result.PTwoSided,
            ["p_increasing"] = result.PIncreasing,
            ["p_decreasing"] = result.PDecreasing,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Kendall(ReferenceCase c)
    {
        var result = KendallTauB.Estimate(Pairs(c), c.Args.Flag("exact", absent: false));
        return new()
        {
            ["n"] = result.Valid,
            ["tau_b"] = result.TauB,
            ["z"] = result.Z,
            ["p_two_sided"] = result.PTwoSided,
            ["T"] = result.Concordant,
            ["p_exact"] = result.PExact,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> KendallTable(ReferenceCase c)
    {
        var result = KendallTauB.Estimate(c.Table("table"));
        return new()
        {
            ["n"] = result.Valid,
            ["concordant"] = result.Concordant,
            ["discordant"] = result.Discordant,
            ["tau_b"] = result.TauB,
            ["z"] = result.Z,
            ["p_two_sided"] = result.PTwoSided,
            ["gamma"] = result.Gamma,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Spearman(ReferenceCase c)
    {
        var result = SpearmanRho.Estimate(Pairs(c), exact: c.Args.Flag("exact", absent: false));
        return new()
        {
            ["n"] = result.Valid,
            ["rho"] = result.Rho,
            ["t"] = result.T,
            ["p_two_sided"] = result.PTwoSided,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["p_exact"] = result.PExact,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Armitage(ReferenceCase c)
    {
        long[] Counts(string slot) => [.. c.Vector(slot).Select(value => (long)value!.Value)];
        double[]? scores = c.HasSlot("score") ? [.. c.Vector("score").Select(value => value!.Value)] : null;
        var result = CochranArmitage.Test(Counts("x"), Counts("n"), scores);
        return new()
        {
            ["props"] = result.Shares,
            ["chi2"] = result.ChiSquare,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["z"] = result.Z,
            ["reason"] = result.Reason?.Code(),
        };
    }
}
