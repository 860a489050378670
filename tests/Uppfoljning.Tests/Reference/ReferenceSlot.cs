using System.Text.Json;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference;

/// <summary>The data of a case, in any of the shapes the README lists.</summary>
internal sealed class ReferenceSlot(ReferenceFolder folder, JsonElement slot)
{
    public double?[] Numbers()
    {
        if (Has("values"))
            return [.. List("values").Select(NumberOrNull)];
        return Has("file")
            ? [.. File("file").Column(Name("column"), Where).Select(Number)]
            : [.. CountedValues().SelectMany(counted => Enumerable.Repeat(counted.Value, (int)counted.Count))];
    }

    public string?[] Texts() => Has("values")
        ? [.. List("values").Select(ReferenceText.Of)]
        : [.. File("file").Column(Name("column"), Where).Select(ReferenceText.Normalise)];

    public FrequencyTable Frequencies()
    {
        if (!Has("freq") && !Has("freq_file"))
            return FrequencyTable.Of(Numbers());

        var counted = CountedValues();
        var given = counted.Where(one => one.Value is not null).ToArray();
        var missing = counted.Where(one => one.Value is null).Sum(one => one.Count);
        return FrequencyTable.FromCounts([.. given.Select(one => one.Value!.Value)], [.. given.Select(one => one.Count)], missing);
    }

    public double?[][] Rows()
    {
        if (Has("rows"))
            return [.. List("rows").Select(row => row.EnumerateArray().Select(NumberOrNull).ToArray())];
        if (Has("file"))
            return Transpose([.. List("columns").Select(name => File("file").Column(name.GetString()!, Where))]);

        var patterns = File("pattern_file");
        var counts = patterns.Column(Name("count_column"), where: null);
        var rows = Transpose([.. List("columns").Select(name => patterns.Column(name.GetString()!, where: null))]);
        return [.. rows.SelectMany((row, at) => Enumerable.Repeat(row, (int)Number(counts[at])!.Value))];
    }

    public string[] ItemNames()
    {
        foreach (var property in (string[])["columns", "names"])
            if (Has(property))
                return [.. List(property).Select(name => name.GetString()!)];
        var items = List("rows").Select(row => row.GetArrayLength()).FirstOrDefault();
        return [.. Enumerable.Range(1, items).Select(at => $"i{at}")];
    }

    public long[,] Table()
    {
        var rows = List("table").Select(row => row.EnumerateArray().Select(cell => (long)cell.GetDouble()).ToArray()).ToArray();
        var table = new long[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
        for (var row = 0; row < table.GetLength(0); row++)
            for (var column = 0; column < table.GetLength(1); column++)
                table[row, column] = rows[row][column];
        return table;
    }

    private (double? Value, long Count)[] CountedValues()
    {
        if (Has("freq_file"))
        {
            var counts = File("freq_file").Column(Name("count_column"), where: null);
            return [.. File("freq_file").Column(Name("value_column"), where: null).Select((value, at) => (Number(value), (long)Number(counts[at])!.Value))];
        }

        var freq = slot.GetProperty("freq");
        var counted = freq.GetProperty("values").EnumerateArray().Zip(
            freq.GetProperty("counts").EnumerateArray(),
            (value, count) => (NumberOrNull(value), (long)count.GetDouble()));
        return freq.TryGetProperty("missing", out var missing) ? [.. counted, (null, (long)missing.GetDouble())] : [.. counted];
    }

    private JsonElement? Where => Has("where") ? slot.GetProperty("where") : null;

    private bool Has(string property) => slot.TryGetProperty(property, out _);

    private string Name(string property) => slot.GetProperty(property).GetString()!;

    private JsonElement.ArrayEnumerator List(string property) => slot.GetProperty(property).EnumerateArray();

    private ReferenceDataFile File(string property) => folder.DataFile(Name(property));

    private static double?[][] Transpose(string?[][] columns) =>
        [.. Enumerable.Range(0, columns.Length == 0 ? 0 : columns[0].Length).Select(row => columns.Select(column => Number(column[row])).ToArray())];

    private static double? Number(string? field) => ReferenceText.TryNumber(field, out var number) ? number : null;

    private static double? NumberOrNull(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
