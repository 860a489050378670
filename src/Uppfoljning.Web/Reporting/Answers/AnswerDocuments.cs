using System.Text.Json;
using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Web.Reporting.Answers;

/// <summary>Reads stored documents of coded answers straight into bytes, one document a row.</summary>
internal sealed class AnswerDocuments
{
    private readonly AnswerLayout layout;
    private readonly byte[] blank;
    private readonly byte[] row;

    public AnswerDocuments(AnswerLayout layout)
    {
        this.layout = layout;
        blank = layout.Blank(Missing.Skipped);
        row = new byte[layout.Width];
    }

    /// <summary>One document as a row; an item without a key was skipped.</summary>
    /// <exception cref="FormatException">The document does not fit the version of the questionnaire.</exception>
    public Span<byte> Read(ReadOnlySpan<byte> utf8)
    {
        blank.CopyTo(row, 0);
        var reader = new Utf8JsonReader(utf8);
        try
        {
            Demand(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
            var last = -1;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                last = Find(ref reader, after: last);
                reader.Read();
                ReadAnswer(ref reader, layout.Fields[last], layout.Part(last, row));
            }
        }
        catch (JsonException error)
        {
            throw new FormatException("The coded answers are not JSON.", error);
        }

        return row;
    }

    private static void ReadAnswer(ref Utf8JsonReader reader, Field field, Span<byte> codes)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Demand(reader.TokenType is JsonTokenType.String or JsonTokenType.Number && reader.ValueSpan.Length > 0 && field.TryRead(reader.ValueSpan, codes));
            return;
        }

        var choices = field as ChoicesField ?? throw Unfit();
        ChoicesField.Begin(codes);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            Demand(choices.TryAdd(reader.ValueSpan, codes));
        }
    }

    /// <summary>The field whose name the reader stands at. Documents are in the questionnaire's order, so it is nearly always the next.</summary>
    private int Find(ref Utf8JsonReader reader, int after)
    {
        for (var step = 1; step <= layout.Fields.Length; step++)
        {
            var field = (after + step) % layout.Fields.Length;
            if (reader.ValueSpan.SequenceEqual(layout.Fields[field].Utf8Id))
            {
                return field;
            }
        }

        throw Unfit();
    }

    private static void Demand(bool fits)
    {
        if (!fits)
        {
            throw Unfit();
        }
    }

    private static FormatException Unfit() => new("The coded answers do not fit the version of the questionnaire they are read under.");
}
