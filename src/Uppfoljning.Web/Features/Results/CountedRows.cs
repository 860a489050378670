using System.Text;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Features.Results;

/// <summary>Stored responses on their way to columns, each with the backgrounds it is broken down by.</summary>
internal sealed class CountedRows
{
    private readonly AnswerLayout layout;
    private readonly AnswerDocuments documents;
    private readonly AnswerRows rows;
    private readonly int[] fieldOf;
    private readonly List<int> batches;
    private byte[] utf8 = new byte[1024];

    /// <param name="questionnaire">The version the responses were given under.</param>
    /// <param name="expected">About how many there are.</param>
    public CountedRows(Questionnaire questionnaire, int expected)
    {
        var items = AnswerLayout.FieldsOf(questionnaire).ToArray();
        layout = new AnswerLayout([.. items, .. Background.All.Select(background => new OptionField(background.Column, background.Codes))]);
        documents = new AnswerDocuments(layout);
        rows = new AnswerRows(layout, expected);
        batches = new List<int>(expected);
        fieldOf = [.. Background.All.Select(background => Array.FindIndex(items, field => field.Id == background.Item))];
        FirstBackground = items.Length;
    }

    private int FirstBackground { get; }

    /// <param name="coded">The stored document.</param>
    /// <param name="facts">One for each of <see cref="Background.All"/>, none when nothing is known; null when nobody knows who answered.</param>
    /// <param name="batch">The counting batch that took the response in.</param>
    public void Add(string coded, string?[]? facts, int batch)
    {
        if (utf8.Length < Encoding.UTF8.GetMaxByteCount(coded.Length))
        {
            utf8 = new byte[Encoding.UTF8.GetMaxByteCount(coded.Length)];
        }

        var row = documents.Read(utf8.AsSpan(0, Encoding.UTF8.GetBytes(coded, utf8)));
        for (var i = 0; i < Background.All.Count; i++)
        {
            var known = facts is not null ? facts.ElementAtOrDefault(i) : AnswerOf(i, row);
            layout.Part(FirstBackground + i, row)[0] = known is null
                ? Background.All[i].Codes.CodeOf(Missing.Skipped)
                : Background.All[i].Codes.CodeOf(known) ?? Background.All[i].Codes.CodeOf(Missing.Skipped);
        }

        rows.Add(row);
        batches.Add(batch);
    }

    /// <summary>The responses in the order of their batches, in whatever order they were added.</summary>
    public ColumnSet ToColumns()
    {
        int[] order = [.. Enumerable.Range(0, batches.Count)];
        Array.Sort([.. batches], order);
        rows.Reorder(order);
        return rows.ToColumns();
    }

    private string? AnswerOf(int background, Span<byte> row)
    {
        if (fieldOf[background] is not (>= 0 and var field))
        {
            return null;
        }

        var code = layout.Part(field, row)[0];
        var codes = layout.Fields[field].Columns[0].Codes;
        return code < codes.Count ? codes.Options[code] : null;
    }
}
