using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Web.Reporting;

/// <summary>The rows of a file, paired: the same persons at two occasions.</summary>
/// <param name="First">What the earlier occasion is called.</param>
/// <param name="Second">What the later one is called.</param>
/// <param name="Pairs">The rows of each person who is there at both.</param>
/// <param name="FirstOnly">Persons of the earlier occasion only.</param>
/// <param name="SecondOnly">Persons of the later occasion only.</param>
internal sealed record Occasions(string First, string Second, IReadOnlyList<(int First, int Second)> Pairs, int FirstOnly, int SecondOnly)
{
    /// <summary>Pairs the rows.</summary>
    /// <param name="keys">The occasion and the person of each row.</param>
    /// <param name="wave">Where they stand, and which two are meant.</param>
    /// <exception cref="CsvRefusedException">A cell is empty, a person is there twice at one occasion, it is not clear which two occasions are meant, or nobody is there at both.</exception>
    public static Occasions Pair(IReadOnlyList<CsvTexts> keys, WaveColumns wave)
    {
        var (first, second) = Chosen(keys, wave);
        var findings = new List<CsvFinding>();
        var rowOf = new Dictionary<(string Wave, string Person), int>();
        foreach (var (row, key) in keys.Index())
        {
            var (occasion, person) = (key.Texts[0], key.Texts[1]);
            if (occasion.Length == 0 || person.Length == 0)
            {
                findings.Add(new CsvFinding("wave.empty", key.Row, person.Length == 0 ? wave.Person : wave.Wave, ""));
            }
            else if ((occasion == first || occasion == second) && !rowOf.TryAdd((occasion, person), row))
            {
                findings.Add(new CsvFinding("wave.twice", key.Row, wave.Person, occasion));
            }
        }

        if (findings.Count > 0)
        {
            throw new CsvRefusedException([.. findings.Take(CsvFinding.Most)]);
        }

        (int First, int Second)[] pairs = [.. rowOf.Where(row => row.Key.Wave == first && rowOf.ContainsKey((second, row.Key.Person))).Select(row => (row.Value, rowOf[(second, row.Key.Person)]))];
        return pairs.Length == 0
            ? throw new CsvRefusedException([new CsvFinding("wave.nobody", 1, wave.Person, $"{first}, {second}")])
            : new Occasions(first, second, pairs, rowOf.Keys.Count(row => row.Wave == first) - pairs.Length, rowOf.Keys.Count(row => row.Wave == second) - pairs.Length);
    }

    /// <summary>The answers of those with both, at the earlier and at the later occasion.</summary>
    public (ColumnSet First, ColumnSet Second) Split(ColumnSet columns) =>
        (Rows(columns, [.. Pairs.Select(pair => pair.First)]), Rows(columns, [.. Pairs.Select(pair => pair.Second)]));

    private static ColumnSet Rows(ColumnSet columns, int[] rows) =>
        new(columns.Columns.Select(column => ByteColumn.Of(column.Id, column.Codes, [.. rows.Select(row => column.Rows[row])])));

    private static (string First, string Second) Chosen(IReadOnlyList<CsvTexts> keys, WaveColumns wave)
    {
        var there = keys.Select(key => key.Texts[0]).Where(name => name.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (wave.Occasions.FirstOrDefault(name => !there.Contains(name)) is { } unknown)
        {
            throw new CsvRefusedException([new CsvFinding("wave.unknown", 1, wave.Wave, unknown)]);
        }

        return wave.Occasions is [var first, var second] ? (first, second)
            : there is [var one, var other] ? (one, other)
            : throw new CsvRefusedException([new CsvFinding("wave.which", 1, wave.Wave, string.Join(", ", there.Take(10)))]);
    }
}

/// <summary>Which columns tell the occasion and the person.</summary>
/// <param name="Wave">The column of the occasion.</param>
/// <param name="Occasions">The earlier and the later occasion; none when the file has two only.</param>
/// <param name="Person">The column of the person.</param>
internal sealed record WaveColumns(string Wave, IReadOnlyList<string> Occasions, string Person)
{
    /// <summary>Reads <c>column</c> or <c>column=first,second</c>; null when it is neither.</summary>
    public static WaveColumns? Parse(string wave, string person)
    {
        var (column, equals) = (wave.Split('=')[0].Trim(), wave.IndexOf('='));
        string[] occasions = equals < 0 ? [] : wave[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return column.Length > 0 && (equals < 0 || (occasions.Length == 2 && occasions[0] != occasions[1])) && column != person ? new WaveColumns(column, occasions, person) : null;
    }
}
