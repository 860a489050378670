using System.Globalization;
using System.Text;

namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>Text in the seven bits of mail: RFC 2047 words in headers, quoted-printable or base64 in bodies (RFC 2045).</summary>
internal static class MimeText
{
    private const int LongestLine = 76;
    private const int LongestWordPayload = 39; // bytes: 52 signs of base64, so that a word fits its line behind the longest header name

    /// <summary>A header line, folded, with everything outside printable ASCII in encoded words.</summary>
    public static string Header(string name, string text) => text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)
        ? Folded($"{name}: {text}")
        : $"{name}: {string.Join("\r\n ", Words(text))}\r\n";

    /// <summary>A display name and an address.</summary>
    public static string Mailbox(string header, string name, string address) =>
        $"{header}: {string.Join("\r\n ", Words(name))}\r\n <{Domain(address)}>\r\n";

    /// <summary>The address with its domain in the letters of DNS.</summary>
    public static string Domain(string address)
    {
        var at = address.LastIndexOf('@');
        return address[..(at + 1)] + new IdnMapping().GetAscii(address[(at + 1)..]);
    }

    /// <summary>Whichever is shorter: quoted-printable for text that is mostly ASCII, base64 for the rest.</summary>
    public static (string Encoding, string Body) Body(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        var quoted = bytes.Count(b => b is < 32 or > 126 or (byte)'=');
        return quoted * 6 < bytes.Length
            ? ("quoted-printable", QuotedPrintable(bytes))
            : ("base64", Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\r\n");
    }

    private static IEnumerable<string> Words(string text)
    {
        var bytes = new List<byte>(LongestWordPayload);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes.Count + rune.Utf8SequenceLength > LongestWordPayload)
            {
                yield return Word(bytes);
                bytes.Clear();
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        yield return Word(bytes);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        while (line.Length > LongestLine && line.LastIndexOf(' ', LongestLine) is > 0 and var space && line[..space].Contains(": ", StringComparison.Ordinal))
        {
            folded.Append(line, 0, space).Append("\r\n");
            line = line[space..];
        }

        return folded.Append(line).Append("\r\n").ToString();
    }

    private static string QuotedPrintable(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 5 / 4);
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
            {
                text.Append("\r\n");
                column = 0;
                i++;
                continue;
            }

            var sign = Sign(bytes, i);
            if (column + sign.Length >= LongestLine)
            {
                text.Append("=\r\n");
                column = 0;
            }

            text.Append(sign);
            column += sign.Length;
        }

        return text.Append(column > 0 ? "\r\n" : "").ToString();
    }

    /// <summary>A space at the end of a line would be lost on the way, so it is written out.</summary>
    private static string Sign(byte[] bytes, int at)
    {
        var endsLine = at + 1 == bytes.Length || bytes[at + 1] == '\r';
        var plain = bytes[at] is > 32 and <= 126 and not (byte)'=' || (bytes[at] == ' ' && !endsLine);
        return plain ? ((char)bytes[at]).ToString() : $"={bytes[at]:X2}";
    }
}
