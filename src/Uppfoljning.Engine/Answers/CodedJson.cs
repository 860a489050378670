using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>
/// The stored form of the coded answers. Read and written at every save of a page, so it goes straight between
/// bytes and answers.
/// </summary>
internal static class CodedJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonEncodedText[] MissingCodes = [.. Enum.GetNames<Missing>().Select(name => JsonEncodedText.Encode(name))];

    public static string Write(AnswerSet answers)
    {
        var items = answers.Questionnaire.Items;
        var buffer = new ArrayBufferWriter<byte>(32 * items.Count + 2);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        for (var position = 0; position < items.Count; position++)
        {
            if (answers.At(position) is not { } answer || !items[position].IsCoded) continue;
            writer.WritePropertyName(items[position].Id);
            Write(writer, answer);
        }
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, Answer answer)
    {
        switch (answer)
        {
            case ScaleAnswer scale: writer.WriteNumberValue(scale.Value); break;
            case ChoiceAnswer choice: writer.WriteStringValue(choice.Value); break;
            case NumberAnswer number: writer.WriteNumberValue(number.Value); break;
            case DateAnswer date: writer.WriteStringValue(Dates.Write(date.Value)); break;
            case MissingAnswer missing: writer.WriteStringValue(MissingCodes[(int)missing.Missing]); break;
            case ChoicesAnswer choices:
                writer.WriteStartArray();
                foreach (var value in choices.Values) writer.WriteStringValue(value);
                writer.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"{answer.GetType().Name} is not a coded answer.");
        }
    }

    public static AnswerSet Read(Questionnaire questionnaire, ReadOnlySpan<byte> utf8)
    {
        var answers = new Answer?[questionnaire.Items.Count];
        var reader = new Utf8JsonReader(utf8);
        var position = -1;
        try
        {
            reader.Read();
            Demand(reader.TokenType == JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                position = PositionOf(ref reader, questionnaire.Items, after: position);
                Demand(questionnaire.Items[position].IsCoded && answers[position] is null);
                reader.Read();
                answers[position] = Value(ref reader, questionnaire.Items[position]);
            }
            Demand(!reader.Read());
        }
        catch (JsonException e)
        {
            throw new FormatException("The coded answers are not JSON.", e);
        }
        return new AnswerSet(questionnaire, answers);
    }

    private static Answer Value(ref Utf8JsonReader reader, Item item)
    {
        if (reader.TokenType == JsonTokenType.String && MissingCode(ref reader) is { } missing) return missing;
        switch (item)
        {
            case RatingItem rating when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && rating.Scale.Has(value):
                return new ScaleAnswer(value);
            case NumberItem when reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number):
                return new NumberAnswer(number);
            case DateItem when reader.TokenType == JsonTokenType.String && Dates.TryParse(reader.GetString(), out var date):
                return new DateAnswer(date);
            case ChoiceItem { Multiple: false } choice:
                return new ChoiceAnswer(Chosen(ref reader, choice));
            case ChoiceItem { Multiple: true } choice when reader.TokenType == JsonTokenType.StartArray:
                var values = new List<string>(4);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(Chosen(ref reader, choice));
                return new ChoicesAnswer(values);
            default:
                throw Unfit();
        }
    }

    private static MissingAnswer? MissingCode(ref Utf8JsonReader reader)
    {
        for (var code = 0; code < MissingCodes.Length; code++)
            if (reader.ValueTextEquals(MissingCodes[code].EncodedUtf8Bytes)) return MissingAnswer.Of((Missing)code);
        return null;
    }

    private static string Chosen(ref Utf8JsonReader reader, ChoiceItem item)
    {
        Demand(reader.TokenType == JsonTokenType.String);
        foreach (var option in item.Choices)
            if (reader.ValueTextEquals(option.Value)) return option.Value;
        throw Unfit();
    }

    /// <summary>The item the reader stands at the id of. The document is in the items' order, so it is nearly always the next one.</summary>
    private static int PositionOf(ref Utf8JsonReader reader, IReadOnlyList<Item> items, int after)
    {
        for (var step = 1; step <= items.Count; step++)
        {
            var position = (after + step) % items.Count;
            if (reader.ValueTextEquals(items[position].Id)) return position;
        }
        throw Unfit();
    }

    private static void Demand(bool fits)
    {
        if (!fits) throw Unfit();
    }

    private static FormatException Unfit() => new("The coded answers do not fit the version of the questionnaire they are read under.");
}
