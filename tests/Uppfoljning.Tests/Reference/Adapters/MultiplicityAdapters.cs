using Uppfoljning.Statistics.Multiplicity;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class MultiplicityAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("multiplicity.adjust", c => new Dictionary<string, object?>
        {
            ["p_adjusted"] = MultipleTesting.Adjust(c.Vector("p"), Adjustment(c.Args.Text("method", "holm"))).Adjusted,
        }),
    ];

    private static Adjustment Adjustment(string method) => method switch
    {
        "holm" => Statistics.Multiplicity.Adjustment.Holm,
        "BH" or "fdr" => Statistics.Multiplicity.Adjustment.BenjaminiHochberg,
        "bonferroni" => Statistics.Multiplicity.Adjustment.Bonferroni,
        _ => throw new NotSupportedException($"No adjustment {method}."),
    };
}
