using System.Text;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>What the columns of a file are, from its row of names.</summary>
internal sealed class CsvShape
{
    private CsvShape(byte separator, string[] names, AnswerLayout layout, int[] fieldOf, IReadOnlyList<string> unused, IReadOnlyList<string> absent) =>
        (Separator, Names, Layout, FieldOf, Unused, Absent) = (separator, names, layout, fieldOf, unused, absent);

    public byte Separator { get; }

    /// <summary>The first row.</summary>
    public string[] Names { get; }

    public AnswerLayout Layout { get; }

    /// <summary>Which field of the layout a column of the file is, or −1 when it is not used.</summary>
    public int[] FieldOf { get; }

    /// <summary>Columns that are neither items nor named as background.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Coded items that have no column: they were not asked.</summary>
    public IReadOnlyList<string> Absent { get; }

    /// <summary>Judges the row of names.</summary>
    /// <param name="header">The first record with its line feed, in UTF-8.</param>
    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="backgrounds">Columns that must be there besides, unless they are items.</param>
    /// <param name="keys">Columns that must be there and are read elsewhere.</param>
    /// <exception cref="CsvRefusedException">A name twice, a background that is missing, or a name nobody knows while an item has no column.</exception>
    public static CsvShape Of(ReadOnlySpan<byte> header, Questionnaire questionnaire, IReadOnlyList<string> backgrounds, IReadOnlyList<string> keys)
    {
        var separator = SeparatorOf(header);
        var names = NamesIn(header, separator);
        var items = AnswerLayout.FieldsOf(questionnaire).ToArray();
        var absent = items.Where(field => !names.Contains(field.Id)).Select(field => field.Id).ToArray();
        var fields = items.Concat(backgrounds.Where(name => questionnaire.Find(name) is not { IsCoded: true }).Distinct().Select(name => new LevelField(name))).ToArray();
        var fieldOf = names.Select(name => Array.FindIndex(fields, field => field.Id == name)).ToArray();
        var unused = names.Where((name, column) => fieldOf[column] < 0 && questionnaire.Find(name) is null && !keys.Contains(name)).ToArray();
        var findings = Findings(names, questionnaire, [.. backgrounds, .. keys], unused, absent).Take(CsvFinding.Most).ToList();
        return findings.Count > 0
            ? throw new CsvRefusedException(findings)
            : new CsvShape(separator, names, new AnswerLayout(fields), fieldOf, unused, absent);
    }

    private static IEnumerable<CsvFinding> Findings(string[] names, Questionnaire questionnaire, IReadOnlyList<string> backgrounds, string[] unused, string[] absent)
    {
        foreach (var name in names.Where((name, column) => Array.IndexOf(names, name) != column))
        {
            yield return new CsvFinding("column.twice", 1, name, "");
        }

        foreach (var name in backgrounds.Where(name => !names.Contains(name)))
        {
            yield return new CsvFinding("column.absent", 1, name, "");
        }

        var expected = absent.Where(id => questionnaire.Find(id)!.OnlyFor is null).ToArray();
        if (names.Length > 0 && expected.Length == absent.Length && absent.Length == AnswerLayout.FieldsOf(questionnaire).Count())
        {
            yield return new CsvFinding("column.none", 1, null, string.Join(", ", names.Take(5)));
            yield break;
        }

        foreach (var name in unused.Where(_ => expected.Length > 0))
        {
            yield return new CsvFinding("column.unknown", 1, name, string.Join(", ", expected.Take(5)));
        }
    }

    /// <summary>What stands between the cells of a row of names.</summary>
    public static byte SeparatorOf(ReadOnlySpan<byte> header) =>
        header.Contains((byte)';') ? (byte)';' : header.Contains((byte)',') ? (byte)',' : header.Contains((byte)'\t') ? (byte)'\t' : (byte)',';

    /// <summary>The names in the first row.</summary>
    public static string[] NamesIn(ReadOnlySpan<byte> header, byte separator)
    {
        var names = new List<string>();
        var cells = new CsvCells(header, separator);
        while (cells.MoveNext())
        {
            names.Add(Encoding.UTF8.GetString(cells.Cell).Trim());
            if (cells.IsLastOfRecord)
            {
                break;
            }
        }

        return [.. names];
    }
}
