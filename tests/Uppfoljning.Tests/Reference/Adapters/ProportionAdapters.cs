using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class ProportionAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("proportion.wilson", c => Share(Proportion.Wilson(c.Args.Integer("x"), c.Args.Integer("n"), Confidence(c)))),
        ("proportion.clopper_pearson", c => Share(Proportion.ClopperPearson(c.Args.Integer("x"), c.Args.Integer("n"), Confidence(c)))),
        ("proportion.difference", Difference),
        ("proportion.paired_difference", PairedDifference),
    ];

    private static double Confidence(ReferenceCase c) => c.Args.Number("conf", 0.95);

    private static Dictionary<string, object?> Share(ShareEstimate share) => new()
    {
        ["p"] = share.Share,
        ["ci_low"] = share.Interval?.Low,
        ["ci_high"] = share.Interval?.High,
        ["reason"] = share.Reason?.Code(),
    };

    private static Dictionary<string, object?> Difference(ReferenceCase c)
    {
        var result = ShareDifference.Of(c.Args.Integer("x1"), c.Args.Integer("n1"), c.Args.Integer("x2"), c.Args.Integer("n2"), Confidence(c));
        return new()
        {
            ["p1"] = result.First.Share,
            ["p2"] = result.Second.Share,
            ["difference"] = result.Difference,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["p_value"] = result.P,
            ["p_value_yates"] = result.PYates,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> PairedDifference(ReferenceCase c)
    {
        var table = c.Table("table");
        var result = PairedShareDifference.Of(table[0, 0], table[0, 1], table[1, 0], table[1, 1], Confidence(c));
        return new()
        {
            ["n"] = result.Pairs,
            ["p_before"] = result.Before,
            ["p_after"] = result.After,
            ["difference"] = result.Difference,
            ["phi"] = result.Phi,
            ["ci_low"] = result.Interval?.Low,
            ["ci_high"] = result.Interval?.High,
            ["bonett_price_low"] = result.BonettPrice?.Low,
            ["bonett_price_high"] = result.BonettPrice?.High,
            ["reason"] = result.Reason?.Code(),
        };
    }
}
