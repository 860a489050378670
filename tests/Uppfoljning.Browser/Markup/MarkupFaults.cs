using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Uppfoljning.Browser.Markup;

/// <summary>What is wrong with a page's HTML: what a strict parser refuses, and what it cannot know.</summary>
internal static class MarkupFaults
{
    private const string Controls = "input:not([type=hidden]), select, textarea";
    private const string References = "for aria-labelledby aria-describedby list headers";

    /// <summary>What may hold words and inline elements only.</summary>
    private const string Inline = "p, label, button, span, strong, em, small, code, h1, h2, h3, dt, summary";

    private const string Blocks = "p, div, ul, ol, dl, table, form, fieldset, section, article, h1, h2, h3, pre, hr";

    private static readonly Dictionary<string, string> OnlyChildren = new()
    {
        ["ul, ol"] = "li",
        ["dl"] = "div, dt, dd",
        ["thead, tbody"] = "tr",
        ["tr"] = "th, td",
        ["select"] = "option",
    };

    public static IReadOnlyList<string> Of(string html)
    {
        try
        {
            var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
            return [.. Outline(document), .. Ids(document), .. Names(document), .. Nesting(document)];
        }
        catch (HtmlParseException refused)
        {
            return [$"{refused.Message} at {refused.Position}"];
        }
    }

    private static IEnumerable<string> Outline(IHtmlDocument document)
    {
        if (string.IsNullOrWhiteSpace(document.Title) || document.DocumentElement.GetAttribute("lang") is null or "")
        {
            yield return "no title or no language";
        }

        if (document.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{document.QuerySelectorAll("h1").Length} h1";
        }

        var above = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > above + 1)
            {
                yield return $"a level is skipped before {Show(heading)}";
            }

            above = level;
        }
    }

    private static IEnumerable<string> Ids(IHtmlDocument document)
    {
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        var twice = ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"the id {g.Key} stands {g.Count()} times");
        var named = document.All.SelectMany(e => References.Split(' ').SelectMany(a => (e.GetAttribute(a) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        var linked = document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]);
        return twice.Concat(named.Concat(linked).Except(ids).Select(id => $"nothing has the id {id}"));
    }

    private static IEnumerable<string> Names(IHtmlDocument document) =>
        document.QuerySelectorAll(Controls).Where(c => !IsNamed(c, document)).Select(c => $"no label: {Show(c)}")
            .Concat(document.QuerySelectorAll("button, a, summary, legend, th").Where(e => string.IsNullOrWhiteSpace(e.TextContent)).Select(e => $"no words: {Show(e)}"))
            .Concat(document.QuerySelectorAll("img:not([alt]), iframe:not([title]), table:not(:has(th))").Select(e => $"no name: {Show(e)}"));

    private static bool IsNamed(IElement control, IHtmlDocument document) =>
        control.Closest("label") is not null
        || control.HasAttribute("aria-label")
        || (control.Id is { } id && document.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && !string.IsNullOrWhiteSpace(l.TextContent)));

    private static IEnumerable<string> Nesting(IHtmlDocument document) =>
        document.QuerySelectorAll(Inline).Where(e => e.Children.Any(c => c.Matches(Blocks))).Select(e => $"a block inside {Show(e)}")
            .Concat(OnlyChildren.SelectMany(rule => document.QuerySelectorAll(rule.Key).SelectMany(e => e.Children).Where(c => !c.Matches(rule.Value))).Select(c => $"misplaced: {Show(c)}"))
            .Concat(document.QuerySelectorAll("a a, a button, button a, label label, form form").Select(e => $"nested: {Show(e)}"));

    private static string Show(IElement element) => element.OuterHtml.Length > 120 ? $"{element.OuterHtml[..120]}…" : element.OuterHtml;
}
