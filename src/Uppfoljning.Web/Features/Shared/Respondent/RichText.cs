using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Uppfoljning.Web.Data;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>
/// A text from a questionnaire as HTML: bold, italic, lists, http(s) links and the two placeholders, and nothing else.
/// Everything that is not one of these is encoded as it stands.
/// </summary>
/// <param name="text">As written in the file.</param>
/// <param name="programme">Fills <c>{contact}</c> and <c>{programme}</c>; the values are never scanned.</param>
/// <param name="blocks">With paragraphs and lists; false inside a heading or label.</param>
public sealed class RichText(string text, ProgrammeCard programme, bool blocks) : IHtmlContent
{
    private const string Signs = "*[{";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (!blocks)
        {
            WriteInline(writer, encoder, text);
            return;
        }

        foreach (var block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            WriteBlock(writer, encoder, block.Split('\n', StringSplitOptions.TrimEntries));
        }
    }

    private void WriteBlock(TextWriter writer, HtmlEncoder encoder, string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var marker = MarkerLength(lines[i]);
            var end = i + 1;
            while (end < lines.Length && MarkerLength(lines[end]) > 0 == marker > 0)
            {
                end++;
            }

            if (marker > 0)
            {
                WriteList(writer, encoder, lines.AsSpan(i, end - i));
            }
            else
            {
                writer.Write("<p>");
                WriteInline(writer, encoder, string.Join(' ', lines[i..end]));
                writer.Write("</p>");
            }

            i = end;
        }
    }

    private void WriteList(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<string> lines)
    {
        var tag = char.IsAsciiDigit(lines[0][0]) ? "ol" : "ul";
        writer.Write($"<{tag}>");
        foreach (var line in lines)
        {
            writer.Write("<li>");
            WriteInline(writer, encoder, line[MarkerLength(line)..]);
            writer.Write("</li>");
        }

        writer.Write($"</{tag}>");
    }

    private void WriteInline(TextWriter writer, HtmlEncoder encoder, string inline)
    {
        var from = 0;
        while (inline.AsSpan(from).IndexOfAny(Signs) is >= 0 and var step)
        {
            var at = from + step;
            encoder.Encode(writer, inline, from, at - from);
            from = at + WriteMarked(writer, encoder, inline[at..]);
        }

        encoder.Encode(writer, inline, from, inline.Length - from);
    }

    /// <summary>Writes what begins with a sign and says how many characters it took.</summary>
    private int WriteMarked(TextWriter writer, HtmlEncoder encoder, string rest)
    {
        if (Between(rest, "**", "**") is { } strong)
        {
            return WriteTag(writer, encoder, "strong", strong, 4);
        }

        if (Between(rest, "*", "*") is { } emphasis)
        {
            return WriteTag(writer, encoder, "em", emphasis, 2);
        }

        if (Between(rest, "{", "}") is { } name && ValueOf(name) is { } value)
        {
            encoder.Encode(writer, value);
            return name.Length + 2;
        }

        if (Between(rest, "[", "]") is { } label && Between(rest[(label.Length + 2)..], "(", ")") is { } address && IsWebAddress(address))
        {
            writer.Write("<a rel=\"noreferrer noopener\" href=\"");
            encoder.Encode(writer, address);
            writer.Write("\">");
            WriteInline(writer, encoder, label);
            writer.Write("</a>");
            return label.Length + address.Length + 4;
        }

        encoder.Encode(writer, rest, 0, 1);
        return 1;
    }

    private int WriteTag(TextWriter writer, HtmlEncoder encoder, string tag, string inner, int signs)
    {
        writer.Write($"<{tag}>");
        WriteInline(writer, encoder, inner);
        writer.Write($"</{tag}>");
        return inner.Length + signs;
    }

    private string? ValueOf(string name) => name switch
    {
        "contact" => programme.ContactName,
        "programme" => programme.Name,
        _ => null,
    };

    /// <summary>What stands between an opening at the very beginning and the first closing, close to both; null when it is nothing.</summary>
    private static string? Between(string rest, string opening, string closing)
    {
        if (!rest.StartsWith(opening, StringComparison.Ordinal))
        {
            return null;
        }

        var end = rest.IndexOf(closing, opening.Length, StringComparison.Ordinal);
        return end > opening.Length && rest[opening.Length] != ' ' && rest[end - 1] != ' ' ? rest[opening.Length..end] : null;
    }

    /// <summary>The length of <c>- </c> or <c>1. </c> at the beginning of a line.</summary>
    private static int MarkerLength(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            return 2;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 3 && line.AsSpan(digits).StartsWith(". ") ? digits + 2 : 0;
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
