using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class CategoricalAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("categorical.chi_square", Chi),
        ("categorical.fisher", Fisher),
    ];

    private static Dictionary<string, object?> Chi(ReferenceCase c)
    {
        var result = ChiSquare.Test(c.Table("table"));
        return new()
        {
            ["n"] = result.Valid,
            ["dropped_rows"] = result.DroppedRows,
            ["dropped_columns"] = result.DroppedColumns,
            ["statistic"] = result.Statistic,
            ["df"] = result.Degrees,
            ["p"] = result.P,
            ["expected"] = result.Expected,
            ["min_expected"] = result.MinimumExpected,
            ["cells_expected_below_5"] = result.CellsExpectedBelow5,
            ["share_expected_below_5"] = result.ShareExpectedBelow5,
            ["cramers_v"] = result.CramersV,
            ["standardized_residuals"] = result.StandardizedResiduals,
            ["statistic_yates"] = result.StatisticYates,
            ["p_yates"] = result.PYates,
            ["phi"] = result.Phi,
            ["reason"] = result.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Fisher(ReferenceCase c)
    {
        var result = FisherExact.Test(c.Table("table"), new FisherExactOptions(c.Args.Number("conf", 0.95)));
        return new()
        {
            ["n"] = result.Valid,
            ["p_two_sided"] = result.PTwoSided,
            ["p_less"] = result.PLess,
            ["p_greater"] = result.PGreater,
            ["odds_ratio_cmle"] = result.OddsRatio,
            ["odds_ratio_ci_low"] = result.OddsRatioInterval?.Low,
            ["odds_ratio_ci_high"] = result.OddsRatioInterval?.High,
            ["odds_ratio_sample"] = result.OddsRatioSample,
            ["reason"] = result.Reason?.Code(),
        };
    }
}
