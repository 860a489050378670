using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report as one page that needs nothing else: no script, no other file. Made of elements, so that every text is encoded.</summary>
public sealed class HtmlReport
{
    private const string Styles = """
        :root { color-scheme: light dark; } body { font: 100%/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; }
        section { border-block-start: 1px solid #888; margin-block-start: 2rem; } table { border-collapse: collapse; }
        th, td { padding: .25rem .75rem; text-align: start; border-block-end: 1px solid #8886; } td, th.n { text-align: end; font-variant-numeric: tabular-nums; }
        td.reading, .analyses tbody th { text-align: start; min-width: 14rem; } thead th { vertical-align: bottom; } tbody th { font-weight: 500; } td, tbody th { vertical-align: top; }
        summary { padding-block: .5rem; } .scroll { overflow-x: auto; } svg { width: 100%; max-width: 30rem; height: .875rem; display: block; } svg rect { fill: #0b7285; } p, h2 { max-width: 44rem; }
        @media print { section { break-inside: avoid; } svg { print-color-adjust: exact; } }
        """;

    private static readonly XmlWriterSettings AsHtml = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly Report report;
    private readonly ReportWords words;

    private HtmlReport(Report report, ReportWords words) => (this.report, this.words) = (report, words);

    public static byte[] Write(Report report, ReportWords words)
    {
        var page = new HtmlReport(report, words).Page();
        using var bytes = new MemoryStream();
        bytes.Write("<!doctype html>\n"u8);
        using (var xml = XmlWriter.Create(bytes, AsHtml))
        {
            page.Save(xml);
        }

        return bytes.ToArray();
    }

    private XElement Page() => new(
        "html",
        new XAttribute("lang", "sv"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", report.Title),
            new XElement("style", Styles)),
        new XElement(
            "body",
            new XElement(
                "main",
                new XElement("h1", report.Title),
                new XElement("ul", report.Groups.Select(group => new XElement("li", words.Responses(group)))),
                new XElement("p", words.Rules(report.Table.Policy)),
                report.Indexes.Count == 0 ? null : Section("indexes", words["indexes"], report.Indexes.Select(index => new XElement("p", words.Sentence(index))), Indexes()),
                Reliability(),
                report.Comparisons.Select((comparison, at) => Analyses($"comparison-{at}", words.With("comparison", ("variable", comparison.Text)), [comparison.Family is { } family ? new XElement("p", family) : null, .. HtmlAnalyses.Of(AnalysisView.Comparison(comparison, words), words)])),
                report.Items.Select(item => Section(item.Item.Id, item.Text, new XElement("p", words.Sentence(item)), Chart(item), Scroll(item.Item.Id, Table(item)))))));

    private XElement? Reliability()
    {
        var reliability = report.Indexes.Select(index => index.Reliability).OfType<ReportAnalysis>().ToList();
        return reliability.Count == 0 ? null : Analyses("reliability", words["reliability"], HtmlAnalyses.Of(AnalysisView.Reliability(reliability, words), words));
    }

    private static XElement Analyses(string id, string heading, object?[] content) =>
        Section(id, heading, content.Select(part => part is XElement { Name.LocalName: "table" } table ? Scroll(id, table) : part));

    private static XElement Section(string id, string heading, params object?[] content) => new(
        "section", new XAttribute("aria-labelledby", id), new XElement("h2", new XAttribute("id", id), heading), content);

    private static XElement Scroll(string id, XElement table) => new(
        "div", new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), new XAttribute("role", "region"), new XAttribute("aria-labelledby", id), table);

    /// <summary>A bar for each option whose percentage is shown, for everybody.</summary>
    private XElement? Chart(ReportItem item) => item.Options.Any(option => option.Percents[0] is Released.Shown)
        ? new XElement(
            "figure",
            new XAttribute("role", "img"),
            new XAttribute("aria-label", $"{words["chart"]}: {words.Sentence(item)}"),
            item.Options.Select(option => new XElement("div", $"{option.Text} {ReportWords.Percent(option.Percents[0])}", option.Percents[0] is Released.Shown shown ? Bar(shown.Value) : null)))
        : null;

    private static XElement Bar(double percent) => new(
        "svg",
        new XAttribute("viewBox", "0 0 100 10"),
        new XAttribute("preserveAspectRatio", "none"),
        new XElement("rect", new XAttribute("width", percent.ToString(CultureInfo.InvariantCulture)), new XAttribute("height", "10"), ""));

    private XElement Table(ReportItem item) => new(
        "table",
        Head(words[item.Options.Count == 0 ? "answers" : "option"]),
        new XElement(
            "tbody",
            item.Options.Select(option => Row(option.Text, group => $"{ReportWords.Figure(option.Counts[group])} {ReportWords.ShareBeside(option.Counts[group], option.Percents[group])}".TrimEnd())),
            item.Means is { } means ? Row(words["mean"], group => ReportWords.Figure(means[group])) : null,
            Row(words["n"], group => ReportWords.Figure(item.N[group])),
            Enum.GetValues<Missing>().Select(kind => Row(words[$"missing.{kind}"], group => ReportWords.Figure(item.Missing[kind][group])))));

    private XElement Indexes() => Scroll("indexes", new XElement(
        "table",
        Head(words["index"]),
        new XElement("tbody", report.Indexes.Select(index => Row(index.Text, group => string.Join(' ', ReportWords.Figure(index.Means[group].Mean), FigureWords.Interval(words, index.Means[group].Low, index.Means[group].High), words.Base(index.Means[group].N)))))));

    private XElement Head(string first) => new(
        "thead",
        new XElement(
            "tr",
            new XElement("th", new XAttribute("scope", "col"), first),
            report.Groups.Select(group => new XElement("th", new XAttribute("scope", "col"), new XAttribute("class", "n"), words.Group(group)))));

    private XElement Row(string heading, Func<int, string> cell) => new(
        "tr",
        new XElement("th", new XAttribute("scope", "row"), heading),
        Enumerable.Range(0, report.Groups.Count).Select(group => new XElement("td", cell(group))));
}
