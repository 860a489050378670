using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>
/// Which encoding a file is in, by rule: a byte order mark decides; without one it is UTF-8 when every byte is, and
/// otherwise Windows-1252, unless it holds bytes that Windows-1252 does not have or letters that only UTF-8 writes so.
/// </summary>
internal static class CsvEncoding
{
    private const int BlockBytes = 1 << 20;
    private const int LongestCharacter = 4;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly SearchValues<byte> NotInWindows = SearchValues.Create(0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D);

    /// <summary>The file's content as UTF-8 without a byte order mark.</summary>
    /// <exception cref="CsvRefusedException">The encoding cannot be told, with the first place where it fails.</exception>
    public static Stream AsUtf8(Stream file) => Open(file).Utf8;

    /// <summary>The same, and what the encoding is called.</summary>
    /// <exception cref="CsvRefusedException">The encoding cannot be told, with the first place where it fails.</exception>
    public static (Stream Utf8, string Name) Open(Stream file)
    {
        file.Position = 0;
        Span<byte> start = stackalloc byte[3];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            file.Position = 2;
            return (Encoding.CreateTranscodingStream(file, start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, Encoding.UTF8), "UTF-16");
        }

        var isMarkedUtf8 = start is [0xEF, 0xBB, 0xBF];
        file.Position = 0;
        var look = Look(file);
        if (look.Zero || (look.Invalid >= 0 && (isMarkedUtf8 || look.HasUtf8Letters || look.IsNotWindows)))
        {
            throw Refuse(file, Math.Max(look.Invalid, 0));
        }

        file.Position = isMarkedUtf8 ? start.Length : 0;
        return look.Invalid < 0 ? (file, "UTF-8") : (Encoding.CreateTranscodingStream(file, Windows, Encoding.UTF8), "Windows-1252");
    }

    private static Seen Look(Stream file)
    {
        var seen = new Seen(-1, false, false, false);
        var block = new byte[BlockBytes + LongestCharacter];
        var (kept, position) = (0, 0L);
        int read;
        do
        {
            read = file.ReadAtLeast(block.AsSpan(kept, BlockBytes), BlockBytes, throwOnEndOfStream: false);
            var bytes = block.AsSpan(0, kept + read);
            seen = Add(seen, bytes, position, isLast: read < BlockBytes, out kept);
            position += bytes.Length - kept;
            bytes[^kept..].CopyTo(block);
        }
        while (read == BlockBytes);
        return seen;
    }

    private static Seen Add(Seen seen, ReadOnlySpan<byte> bytes, long position, bool isLast, out int kept)
    {
        kept = 0;
        seen = seen with { Zero = seen.Zero || bytes.Contains((byte)0), IsNotWindows = seen.IsNotWindows || bytes.ContainsAny(NotInWindows) };
        if (Utf8.IsValid(bytes))
        {
            return seen.HasUtf8Letters || Ascii.IsValid(bytes) ? seen : seen with { HasUtf8Letters = true };
        }

        while (!bytes.IsEmpty)
        {
            var outcome = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (outcome == OperationStatus.NeedMoreData && !isLast)
            {
                kept = bytes.Length;
                break;
            }

            seen = outcome == OperationStatus.Done
                ? seen with { HasUtf8Letters = seen.HasUtf8Letters || used > 1 }
                : seen with { Invalid = seen.Invalid < 0 ? position : seen.Invalid };
            bytes = bytes[used..];
            position += used;
        }

        return seen;
    }

    private static CsvRefusedException Refuse(Stream file, long at)
    {
        file.Position = 0;
        var before = new byte[(int)Math.Min(at, Array.MaxLength)];
        file.ReadExactly(before);
        var lineStart = before.AsSpan().LastIndexOf((byte)'\n') + 1;
        var line = before.AsSpan(lineStart);
        var column = 1 + Math.Max(line.Count((byte)','), line.Count((byte)';'));
        return new CsvRefusedException([new CsvFinding("encoding", before.AsSpan().Count((byte)'\n') + 1L, $"{column}", "")]);
    }

    /// <param name="Invalid">The first byte that UTF-8 does not allow, or −1.</param>
    private readonly record struct Seen(long Invalid, bool HasUtf8Letters, bool IsNotWindows, bool Zero);
}
