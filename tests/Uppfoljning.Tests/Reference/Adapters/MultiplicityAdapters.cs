using Uppfoljning.Statistics.Multiplicity;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class MultiplicityAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("multiplicity.adjust", c => new Dictionary<string, object?>
        {
            ["p_adjusted"] = MultipleTesting.Adjust(c.Vector("p"), Named(c.Args.Text("method", "holm"))).Adjusted,
        }),
    ];

    public static Adjustment Named(string method) => method switch
    {
        "holm" => Adjustment.Holm,
        "BH" or "fdr" => Adjustment.BenjaminiHochberg,
        "bonferroni" => Adjustment.Bonferroni,
        _ => throw new NotSupportedException($"No adjustment {method}."),
    };
}
