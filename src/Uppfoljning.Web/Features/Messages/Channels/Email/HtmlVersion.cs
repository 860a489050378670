using System.Text.RegularExpressions;
using System.Xml.Linq;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>The plain text as a simple page: a paragraph for each, line breaks, addresses as links, the direction of its language.</summary>
internal static partial class HtmlVersion
{
    public static string Of(string text, Language language) =>
        "<!DOCTYPE html>\n" + new XElement("html",
            new XAttribute("lang", language.HtmlLanguage),
            new XAttribute("dir", language.Direction),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8"))),
            new XElement("body", Paragraphs(text))).ToString(SaveOptions.DisableFormatting);

    private static IEnumerable<XElement> Paragraphs(string text) => text.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => new XElement("p", Lines(paragraph)));

    private static IEnumerable<object> Lines(string paragraph) => paragraph.Split('\n')
        .SelectMany((line, number) => number == 0 ? Linked(line) : Linked(line).Prepend(new XElement("br")));

    private static IEnumerable<object> Linked(string line)
    {
        var from = 0;
        foreach (Match link in Address.Matches(line))
        {
            yield return line[from..link.Index];
            yield return new XElement("a", new XAttribute("href", link.Value), new XAttribute("dir", "ltr"), link.Value);
            from = link.Index + link.Length;
        }

        yield return line[from..];
    }

    [GeneratedRegex(@"https?://[A-Za-z0-9.:\[\]_~/?=&%-]*[A-Za-z0-9/]", RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }
}
