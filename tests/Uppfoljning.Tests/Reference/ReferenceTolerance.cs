using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>The rule for a number: |actual − expected| ≤ max(abs, rel·|expected|), with another rel for named keys.</summary>
internal sealed class ReferenceTolerance
{
    private readonly double _relative;
    private readonly double _absolute;
    private readonly Dictionary<string, double> _relativeByKey = [];
    private readonly HashSet<string> _ignored = [];

    public ReferenceTolerance(JsonElement tolerance)
    {
        _relative = tolerance.GetProperty("rel").GetDouble();
        _absolute = tolerance.GetProperty("abs").GetDouble();
        if (tolerance.TryGetProperty("keys", out var keys))
            foreach (var key in keys.EnumerateObject())
                _relativeByKey[key.Name] = key.Value.GetDouble();
        if (tolerance.TryGetProperty("ignore", out var ignored))
            _ignored.UnionWith(ignored.EnumerateArray().Select(key => key.GetString()!));
    }

    public bool Ignores(string key) => _ignored.Contains(key);

    public bool Allows(string key, double expected, double actual)
    {
        var relative = _relativeByKey.GetValueOrDefault(key, _relative);
        return Math.Abs(actual - expected) <= Math.Max(_absolute, relative * Math.Abs(expected));
    }
}
