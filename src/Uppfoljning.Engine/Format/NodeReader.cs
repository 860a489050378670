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

    private readonly SourceText _source;
    private readonly FindingList _findings;
    private Utf8JsonReader _reader;
    private Node? _inside;

    private NodeReader(SourceText source, FindingList findings)
    {
        _source = source;
        _findings = findings;
        _reader = new Utf8JsonReader(source.Content.Span, new JsonReaderOptions { MaxDepth = Limits.Depth + 1 });
    }

    /// <summary>The innermost object or array that is being read.</summary>
    private readonly string Path => _inside?.Path ?? "$";

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
            _reader.Read();
            var root = ReadValue(null);
            _reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var offset = _source.OffsetOf(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            _findings.Add("json.syntax", Path, offset, _source.Excerpt(offset));
            return null;
        }
        catch (TooDeepException)
        {
            _findings.Add("json.depth", Path, (int)_reader.TokenStartIndex, expected: $"{Limits.Depth}");
            return null;
        }
    }

    private Node ReadValue(Node? parent, string name = "", int index = 0)
    {
        var place = new NodePlace(parent, name, index, (int)_reader.TokenStartIndex);
        return _reader.TokenType switch
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
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, offset) = (ReadText(), (int)_reader.TokenStartIndex);
            if (node.Members.Count == FewMembers) seen = [.. node.Members.Select(member => member.Name)];
            var isRepeated = seen is null ? node.Find(name) is not null : !seen.Add(name);
            if (isRepeated) _findings.Add("json.property.duplicate", node.Path, offset, name);
            _reader.Read();
            var value = ReadValue(node, name);
            if (!isRepeated) node.Members.Add(new Member(name, value));
        }
        _inside = outside;
        return node;
    }

    private ArrayNode ReadArray(ArrayNode node)
    {
        var outside = Enter(node);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue(node, index: node.Items.Count));
        _inside = outside;
        return node;
    }

    private Node? Enter(Node container)
    {
        var outside = _inside;
        _inside = container;
        return _reader.CurrentDepth < Limits.Depth ? outside : throw new TooDeepException();
    }

    private NumberNode ReadNumber(NodePlace place)
    {
        var written = Encoding.UTF8.GetString(_reader.ValueSpan[..Math.Min(_reader.ValueSpan.Length, Limits.FoundCharacters + 1)]);
        decimal? value = _reader.TryGetDecimal(out var number) ? number : null;
        if (value is null) _findings.Add("json.number", Path, place.Offset, written);
        return new NumberNode(place, written, value);
    }

    private string ReadText()
    {
        var offset = (int)_reader.TokenStartIndex;
        try
        {
            var text = _reader.GetString()!;
            if (Characters.FirstForbidden(text) is { } at) _findings.Add("text.character", Path, offset, text.Substring(at, 1));
            return text;
        }
        catch (InvalidOperationException)
        {
            _findings.Add("text.surrogate", Path, offset, Encoding.UTF8.GetString(_reader.ValueSpan[..Math.Min(_reader.ValueSpan.Length, Limits.FoundCharacters)]));
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
