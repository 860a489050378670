using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class ReliabilityAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("reliability.alpha", Alpha),
        ("reliability.omega", Omega),
    ];

    private static ItemMatrix Turned(ReferenceCase c) => c.Items("items").Reverse(
        c.ItemPositions("reverse", "items"), c.Args.Number("scale_min", 1), c.Args.Number("scale_max", 5));

    private static Dictionary<string, object?> Alpha(ReferenceCase c)
    {
        var alpha = CronbachAlpha.Compute(Turned(c), c.Args.Number("conf", 0.95));
        return new()
        {
            ["n_total"] = alpha.Valid + alpha.Missing,
            ["n_used"] = alpha.Valid,
            ["k"] = alpha.Items,
            ["alpha"] = alpha.Alpha,
            ["alpha_std"] = alpha.StandardizedAlpha,
            ["mean_r"] = alpha.MeanCorrelation,
            ["ci_low"] = alpha.Interval?.Low,
            ["ci_high"] = alpha.Interval?.High,
            ["total_mean"] = alpha.TotalMean,
            ["total_sd"] = alpha.TotalStandardDeviation,
            ["items"] = alpha.EachItem.Zip(c.ItemNames("items"), Item).ToArray(),
            ["reason"] = alpha.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Item(AlphaItem item, string name) => new()
    {
        ["item"] = name,
        ["mean"] = item.Mean,
        ["sd"] = item.StandardDeviation,
        ["item_total_r"] = item.TotalCorrelation,
        ["item_rest_r"] = item.RestCorrelation,
        ["alpha_if_deleted"] = item.AlphaIfDeleted,
    };

    private static Dictionary<string, object?> Omega(ReferenceCase c)
    {
        var omega = McDonaldOmega.Compute(Turned(c));
        return new()
        {
            ["n_total"] = omega.Valid + omega.Missing,
            ["n_used"] = omega.Valid,
            ["k"] = omega.Items,
            ["omega_total"] = omega.Omega,
            ["omega_total_std"] = omega.StandardizedOmega,
            ["loadings_std"] = omega.Loadings,
            ["uniquenesses_std"] = omega.Uniquenesses,
            ["reason"] = omega.Reason?.Code(),
        };
    }
}
