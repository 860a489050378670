using System.Collections;
using System.Globalization;
using System.Text.Json;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Reference;

/// <summary>
/// Compares what a method gave with what a case expects and lists every difference. A key that the case does not
/// expect is not compared; null means not computable, and then nothing but null will do.
/// </summary>
internal sealed class ReferenceComparison
{
    private static readonly string[] PatternKeys = ["check", "example_pattern"];
    private static readonly string[] BestKeys = ["n_optimal_patterns", "optimal_n_secondary", "optimal_secondary_sum"];

    private readonly ReferenceTolerance _tolerance;
    private readonly List<string> _differences = [];

    private ReferenceComparison(ReferenceTolerance tolerance) => _tolerance = tolerance;

    public static IReadOnlyList<string> Differences(ReferenceCase reference, IReadOnlyDictionary<string, object?> actual) =>
        Differences(reference.Expected, reference.Tolerance, actual);

    public static IReadOnlyList<string> Differences(JsonElement expected, ReferenceTolerance tolerance, IReadOnlyDictionary<string, object?> actual)
    {
        var comparison = new ReferenceComparison(tolerance);
        if (!expected.TryGetProperty("check", out _))
        {
            comparison.CompareKeys("", expected, actual, ignored: []);
            return comparison._differences;
        }

        var isBestKnown = actual["optimal_n_secondary"] is not null;
        comparison.CompareKeys("", expected, actual, isBestKnown ? PatternKeys : [.. PatternKeys, .. BestKeys]);
        comparison.CheckPattern("pattern", expected, Cells(actual["pattern"]), actual, extra: 1);
        if (isBestKnown)
            comparison.CheckPattern("example_pattern", expected, Cells(expected.GetProperty("example_pattern")), actual, extra: 0);
        return comparison._differences;
    }

    /// <summary>
    /// Any pattern of withheld cells is right that holds every primary cell, passes the audit and has at most one
    /// extra cell more than the best; the example is one of the best. The adapter gives its own as "pattern"
    /// ([row, column] pairs) and judges others by "is_safe".
    /// </summary>
    private void CheckPattern(string name, JsonElement expected, HashSet<Cell> pattern, IReadOnlyDictionary<string, object?> actual, int extra)
    {
        var primary = Cells(expected.GetProperty("primary"));
        var allowed = primary.Count + expected.GetProperty("optimal_n_secondary").GetInt32() + extra;
        if (!primary.IsSubsetOf(pattern))
            _differences.Add($"{name}: a primary cell is not withheld");
        if (!((Func<IEnumerable<Cell>, bool>)actual["is_safe"]!)(pattern))
            _differences.Add($"{name}: does not pass the audit");
        if (pattern.Count > allowed)
            _differences.Add($"{name}: {pattern.Count} cells withheld, at most {allowed} allowed");
        if (extra == 0 && pattern.Except(primary).Sum((Func<Cell, long>)actual["count_of"]!) != expected.GetProperty("optimal_secondary_sum").GetInt64())
            _differences.Add($"{name}: its further cells have another sum than the best");
    }

    private static HashSet<Cell> Cells(object? pairs) => pairs is JsonElement listed
        ? [.. listed.EnumerateArray().Select(cell => new Cell(cell[0].GetInt32(), cell[1].GetInt32()))]
        : [.. ((IEnumerable<int[]>)pairs!).Select(cell => new Cell(cell[0], cell[1]))];

    private void CompareKeys(string path, JsonElement expected, IReadOnlyDictionary<string, object?> actual, string[] ignored)
    {
        foreach (var property in expected.EnumerateObject().Where(p => !_tolerance.Ignores(p.Name) && !ignored.Contains(p.Name)))
        {
            var at = path + property.Name;
            if (actual.TryGetValue(property.Name, out var value))
                Compare(at, property.Name, property.Value, value);
            else
                _differences.Add($"{at}: expected {property.Value}, but the key is absent");
        }
    }

    private void Compare(string path, string key, JsonElement expected, object? actual)
    {
        switch (expected.ValueKind, actual)
        {
            case (JsonValueKind.Object, IReadOnlyDictionary<string, object?> keys):
                CompareKeys(path + ".", expected, keys, ignored: []);
                break;
            case (JsonValueKind.Array, IEnumerable list and not string):
                CompareLists(path, key, [.. expected.EnumerateArray()], list is Array { Rank: 2 } table ? Rows(table) : [.. list.Cast<object?>()]);
                break;
            case (JsonValueKind.Array, not null) when expected.GetArrayLength() == 1:
                Compare(path, key, expected[0], actual); // R writes some single values as a list of one
                break;
            default:
                if (!Matches(key, expected, actual))
                    _differences.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: expected {expected.GetRawText()}, got {actual ?? "null"}"));
                break;
        }
    }

    private void CompareLists(string path, string key, JsonElement[] expected, object?[] actual)
    {
        if (expected.Length != actual.Length)
            _differences.Add($"{path}: expected {expected.Length} elements, got {actual.Length}");
        for (var i = 0; i < Math.Min(expected.Length, actual.Length); i++)
            Compare($"{path}[{i}]", key, expected[i], actual[i]);
    }

    private bool Matches(string key, JsonElement expected, object? actual) => expected.ValueKind switch
    {
        JsonValueKind.Null => actual is null,
        JsonValueKind.True or JsonValueKind.False => actual is bool flag && flag == expected.GetBoolean(),
        JsonValueKind.String when actual is double number => expected.GetString() == number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => actual is string text && text == expected.GetString(),
        JsonValueKind.Number => actual is int or long or double
            && _tolerance.Allows(key, expected.GetDouble(), Convert.ToDouble(actual, CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static object?[] Rows(Array table) =>
        [.. Enumerable.Range(0, table.GetLength(0)).Select(row => Enumerable.Range(0, table.GetLength(1)).Select(column => table.GetValue(row, column)).ToArray())];
}
