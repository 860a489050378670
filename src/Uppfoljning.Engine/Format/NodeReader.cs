using System.Text;
using System.Text.Json;

namespace Uppfoljning.Engine.Format;

/// <summary>
/// Bytes to a tree, strictly: no comments, no trailing commas, no property twice, no number beyond the format,
/// no characters that hide what a text says.
/// </summary>
internal ref struct NodeReader
{
    private const int FewMembers = 8;

    private readonly SourceText source;
    private readonly FindingList findings;
    private Utf8JsonReader reader;
    private Node? inside;

    private NodeReader(SourceText source, FindingList findings)
    {
        this.source = source;
        this.findings = findings;
        reader = new Utf8JsonReader(source.Content.Span, new JsonReaderOptions { MaxDepth = Limits.Depth + 1 });
    }

    /// <summary>The innermost object or array that is being read.</summary>
    private readonly string Path => inside?.Path ?? "$";

    /// <summary>The tree, or null when the file is not JSON that can be walked through.</summary>
    public static Node? Read(SourceText source, FindingList findings)
    {
        if (source.Content.Length > Limits.FileBytes)
        {
            findings.Add("file.tooLarge", "$", 0, expected: $"{Limits.FileBytes / 1024 / 1024} MB");
            return null;
        }
        if (FirstBadByte(source.Content.Span) is { } bad)
        {
            findings.Add("file.encoding", "$", bad, source.Excerpt(bad));
            return null;
        }
        return new NodeReader(source, findings).ReadAll();
    }

    private Node? ReadAll()
    {
        try
        {
            reader.Read();
            var root = ReadValue(null);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var offset = source.OffsetOf(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            findings.Add("json.syntax", Path, offset, source.Excerpt(offset));
            return null;
        }
        catch (TooDeepException)
        {
            findings.Add("json.depth", Path, (int)reader.TokenStartIndex, expected: $"{Limits.Depth}");
            return null;
        }
    }

    private Node ReadValue(Node? parent, string name = "", int index = 0)
    {
        var place = new NodePlace(parent, name, index, (int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(new ObjectNode(place)),
            JsonTokenType.StartArray => ReadArray(new ArrayNode(place)),
            JsonTokenType.String => new TextNode(place, ReadText()),
            JsonTokenType.Number => ReadNumber(place),
            JsonTokenType.True => new FlagNode(place, true),
            JsonTokenType.False => new FlagNode(place, false),
            _ => new NullNode(place),
        };
    }

    private ObjectNode ReadObject(ObjectNode node)
    {
        var outside = Enter(node);
        HashSet<string>? seen = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, offset) = (ReadText(), (int)reader.TokenStartIndex);
            if (node.Members.Count == FewMembers) seen = [.. node.Members.Select(member => member.Name)];
            var isRepeated = seen is null ? node.Find(name) is not null : !seen.Add(name);
            if (isRepeated) findings.Add("json.property.duplicate", node.Path, offset, name);
            reader.Read();
            var value = ReadValue(node, name);
            if (!isRepeated) node.Members.Add(new Member(name, value));
        }
        inside = outside;
        return node;
    }

    private ArrayNode ReadArray(ArrayNode node)
    {
        var outside = Enter(node);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue(node, index: node.Items.Count));
        inside = outside;
        return node;
    }

    private Node? Enter(Node container)
    {
        var outside = inside;
        inside = container;
        return reader.CurrentDepth < Limits.Depth ? outside : throw new TooDeepException();
    }

    private NumberNode ReadNumber(NodePlace place)
    {
        var written = Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, Limits.FoundCharacters + 1)]);
        decimal? value = reader.TryGetDecimal(out var number) ? number : null;
        if (value is null) findings.Add("json.number", Path, place.Offset, written);
        return new NumberNode(place, written, value);
    }

    private string ReadText()
    {
        var offset = (int)reader.TokenStartIndex;
        try
        {
            var text = reader.GetString()!;
            if (Characters.FirstForbidden(text) is { } at) findings.Add("text.character", Path, offset, text.Substring(at, 1));
            return text;
        }
        catch (InvalidOperationException)
        {
            findings.Add("text.surrogate", Path, offset, Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, Limits.FoundCharacters)]));
            return "\uFFFD";
        }
    }

    private static int? FirstBadByte(ReadOnlySpan<byte> utf8)
    {
        if (System.Text.Unicode.Utf8.IsValid(utf8)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private sealed class TooDeepException : Exception;
}
