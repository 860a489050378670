using System.Text;

namespace Uppfoljning.Engine.Format;

/// <summary>The bytes of a file, and where in them a line begins.</summary>
internal sealed class SourceText(ReadOnlyMemory<byte> utf8)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private List<int>? lineStarts;

    /// <summary>The content; a byte order mark is not part of it.</summary>
    public ReadOnlyMemory<byte> Content { get; } = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    /// <summary>Line and column of a byte, both from 1; the column counts UTF-16 characters as editors do.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        lineStarts ??= FindLines();
        offset = Math.Clamp(offset, 0, Content.Length);
        var line = lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(Content.Span[lineStarts[line]..offset]) + 1);
    }

    /// <summary>The byte at a line and a byte in it, both from 0.</summary>
    public int OffsetOf(long line, long byteInLine)
    {
        lineStarts ??= FindLines();
        return lineStarts[(int)Math.Min(line, lineStarts.Count - 1)] + (int)byteInLine;
    }

    /// <summary>What stands at a byte, enough of it to be shown.</summary>
    public string Excerpt(int offset)
    {
        var rest = Content.Span[Math.Clamp(offset, 0, Content.Length)..];
        return Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, Limits.FoundCharacters)]);
    }

    private List<int> FindLines()
    {
        var starts = new List<int> { 0 };
        var span = Content.Span;
        for (var at = 0; at < span.Length; at++)
            if (span[at] == '\n') starts.Add(at + 1);
        return starts;
    }
}
