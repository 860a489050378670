using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference;

/// <summary>Every method of the reference and the adapter that calls ours: the property All of each …Adapters class.</summary>
internal static class ReferenceMethods
{
    private static readonly Dictionary<string, Func<ReferenceCase, IReadOnlyDictionary<string, object?>>> ByName =
        typeof(ReferenceMethods).Assembly.GetTypes()
            .Where(type => type.Namespace == "Uppfoljning.Tests.Reference.Adapters" && type.Name.EndsWith("Adapters", StringComparison.Ordinal))
            .SelectMany(type => (IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)>)type.GetProperty("All")!.GetValue(null)!)
            .ToDictionary(adapter => adapter.Method, adapter => adapter.Run);

    /// <summary>What our method gives for the case; refused input comes out as "error".</summary>
    public static IReadOnlyDictionary<string, object?> Run(ReferenceCase reference)
    {
        if (!ByName.TryGetValue(reference.Method, out var run))
            throw new NotSupportedException($"No adapter for the method {reference.Method}.");
        try
        {
            return run(reference);
        }
        catch (RefusedInputException refused)
        {
            return new Dictionary<string, object?> { ["error"] = refused.Refusal.Code() };
        }
    }
}
