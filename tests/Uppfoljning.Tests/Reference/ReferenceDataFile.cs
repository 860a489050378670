using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>One CSV file of the reference: comma, header row, no quotes, an empty field is missing.</summary>
internal sealed class ReferenceDataFile
{
    private readonly Dictionary<string, string?[]> _columns;
    private readonly int _rows;

    private ReferenceDataFile(Dictionary<string, string?[]> columns, int rows) => (_columns, _rows) = (columns, rows);

    public static ReferenceDataFile Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        var columns = lines[0]
            .Select((name, at) => (name, Fields: lines.Skip(1).Select(row => row[at].Length == 0 ? null : row[at]).ToArray()))
            .ToDictionary(column => column.name, column => column.Fields);
        return new ReferenceDataFile(columns, lines.Length - 1);
    }

    /// <summary>The fields of a column on the rows that satisfy every condition of <paramref name="where"/>, in file order.</summary>
    public string?[] Column(string name, JsonElement? where)
    {
        var fields = _columns[name];
        if (where is not { } conditions)
            return fields;

        var kept = Enumerable.Range(0, _rows);
        foreach (var condition in conditions.EnumerateArray())
            kept = kept.Where(Satisfies(condition));
        return [.. kept.Select(row => fields[row])];
    }

    private Func<int, bool> Satisfies(JsonElement condition)
    {
        var fields = _columns[condition.GetProperty("column").GetString()!];
        var wanted = condition.GetProperty("in").EnumerateArray().Select(ReferenceText.Of).ToArray();
        if (!fields.All(field => field is null || ReferenceText.TryNumber(field, out _)))
            return row => fields[row] is { } text && wanted.Contains(text);

        var numbers = wanted.Select(text => ReferenceText.TryNumber(text, out var number) ? number : (double?)null).ToArray();
        return row => fields[row] is { } text && numbers.Contains(double.Parse(text, CultureInfo.InvariantCulture));
    }
}
