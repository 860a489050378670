using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>
/// Compares what a method gave with what a case expects and lists every difference. A key that the case does not
/// expect is not compared; null means not computable, and then nothing but null will do.
/// </summary>
internal sealed class ReferenceComparison
{
    private static readonly string[] PatternKeys = ["check", "example_pattern", "n_optimal_patterns", "optimal_n_secondary", "optimal_secondary_sum"];

    private readonly ReferenceTolerance _tolerance;
    private readonly List<string> _differences = [];

    private ReferenceComparison(ReferenceTolerance tolerance) => _tolerance = tolerance;

    public static IReadOnlyList<string> Differences(ReferenceCase reference, IReadOnlyDictionary<string, object?> actual)
    {
        var comparison = new ReferenceComparison(reference.Tolerance);
        if (!reference.Expected.TryGetProperty("check", out _))
        {
            comparison.CompareKeys("", reference.Expected, actual, ignored: []);
            return comparison._differences;
        }

        comparison.CompareKeys("", reference.Expected, actual, PatternKeys);
        comparison.CheckPattern(reference.Expected, actual);
        return comparison._differences;
    }

    /// <summary>
    /// Any pattern of withheld cells is right that holds every primary cell, passes the audit and has at most one
    /// extra cell more than the best. The adapter gives it as "pattern" ([row, column] pairs) and "pattern_safe".
    /// </summary>
    private void CheckPattern(JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        var pattern = ((IEnumerable<int[]>)actual["pattern"]!).Select(cell => (cell[0], cell[1])).ToHashSet();
        var primary = expected.GetProperty("primary").EnumerateArray().Select(cell => (cell[0].GetInt32(), cell[1].GetInt32())).ToArray();
        var allowed = primary.Length + expected.GetProperty("optimal_n_secondary").GetInt32() + 1;
        if (!primary.All(pattern.Contains))
            _differences.Add("pattern: a primary cell is not withheld");
        if (actual["pattern_safe"] is not true)
            _differences.Add("pattern: does not pass the audit");
        if (pattern.Count > allowed)
            _differences.Add($"pattern: {pattern.Count} cells withheld, at most {allowed} allowed");
    }

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
