using System.Collections.Frozen;
using System.Text.Json;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Which column of a file holds which field, told by its heading in Swedish or English, in any case, with or without spaces and hyphens.</summary>
public sealed class ImportColumns
{
    private static readonly FrozenDictionary<string, Field> ByHeading = Read();

    private readonly int[] columnOf = new int[Enum.GetValues<Field>().Length];

    public ImportColumns(IReadOnlyList<string> headings, Action<int, RowProblem> report)
    {
        Array.Fill(columnOf, -1);
        Headings = headings;
        Fields = [.. headings.Select((heading, column) => Place(heading, column, report))];
        if (!Has(Field.Name) && !(Has(Field.FirstName) && Has(Field.LastName)))
        {
            report(0, new RowProblem(Field.Name, "heading.missing"));
        }

        if (!Has(Field.StartedOn) && !Has(Field.ReferredOn) && !Has(Field.ReferralOutcome))
        {
            report(0, new RowProblem(Field.StartedOn, "heading.missing"));
        }
    }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>The field of each column; null for one that is not used.</summary>
    public IReadOnlyList<Field?> Fields { get; }

    public bool Has(Field field) => columnOf[(int)field] >= 0;

    /// <summary>The column of a field, from 0; −1 when there is none.</summary>
    public int ColumnOf(Field field) => columnOf[(int)field];

    private Field? Place(string heading, int column, Action<int, RowProblem> report)
    {
        if (PersonalNumber.StandsIn(heading))
        {
            report(column, new RowProblem(null, "personalNumber"));
            return null;
        }

        if (!ByHeading.TryGetValue(Fold(heading), out var field))
        {
            if (heading.Trim().Length > 0)
            {
                report(column, new RowProblem(null, "heading.unknown", heading));
            }

            return null;
        }

        if (Has(field))
        {
            report(column, new RowProblem(field, "heading.twice", heading));
            return null;
        }

        columnOf[(int)field] = column;
        return field;
    }

    private static FrozenDictionary<string, Field> Read() => JsonSerializer
        .Deserialize<Dictionary<string, string[]>>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Features", "Participants", "Import", "columns.json")))!
        .SelectMany(c => c.Value.Append(c.Key).Select(heading => (Heading: Fold(heading), Field: Enum.Parse<Field>(c.Key))))
        .DistinctBy(c => c.Heading)
        .ToFrozenDictionary(c => c.Heading, c => c.Field);

    private static string Fold(string heading) =>
        string.Concat(string.Concat(heading.Where(c => !Characters.IsForbidden(c))).Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
