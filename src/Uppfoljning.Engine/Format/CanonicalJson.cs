using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>The form that files are written in: two spaces, LF, no needless escapes, a line feed at the end.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Form)) write(json);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static void WriteLanguages(this Utf8JsonWriter json, IReadOnlyList<Language> languages)
    {
        json.WriteStartObject("languages");
        foreach (var language in languages)
        {
            json.WriteStartObject(language.Code);
            json.WriteBoolean("reviewed", language.Reviewed);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static void WriteText(this Utf8JsonWriter json, string name, LanguageText? text)
    {
        if (text is null) return;
        json.WriteStartObject(name);
        foreach (var (language, words) in text.ByLanguage) json.WriteString(language, words);
        json.WriteEndObject();
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> parts, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            write(json, part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
