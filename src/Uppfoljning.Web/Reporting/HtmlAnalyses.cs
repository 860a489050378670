using System.Xml.Linq;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>The analyses of a report as elements of a page: a table of what matters, and every figure behind a fold.</summary>
internal sealed class HtmlAnalyses(ReportWords words)
{
    private const string P = "p";
    private const string AdjustedP = "p_holm";

    /// <summary>The groups of one variable compared, a row for each index and item.</summary>
    public object?[] Comparison(ReportComparison comparison) =>
    [
        comparison.Family is { } family ? new XElement("p", family) : null,
        Table(["compared", "n", "effect", "p", "p.holm", "reading"], comparison.Analyses, analysis =>
        [
            Base(analysis), Effect(analysis), Figure(analysis, P), Figure(analysis, AdjustedP),
        ]),
        Details(comparison.Analyses),
    ];

    /// <summary>How well the items of each index hang together.</summary>
    public object?[] Reliability(IReadOnlyList<ReportAnalysis> analyses) =>
    [
        Table(["index.title", "n", "figure.alpha", "figure.omega", "reading"], analyses, analysis => [Base(analysis), Effect(analysis, withName: false), Figure(analysis, "omega")]),
        Details(analyses),
    ];

    private XElement Table(string[] headings, IReadOnlyList<ReportAnalysis> analyses, Func<ReportAnalysis, string[]> cells) => new(
        "table",
        new XAttribute("class", "analyses"),
        new XElement("thead", new XElement("tr", headings.Select((heading, at) => Heading("col", words[heading], isNumber: at > 0 && at < headings.Length - 1)))),
        new XElement("tbody", analyses.Select(analysis => new XElement(
            "tr",
            Heading("row", analysis.Text, isNumber: false),
            cells(analysis).Select(cell => new XElement("td", cell)),
            new XElement("td", new XAttribute("class", "reading"), analysis.Sentence)))));

    /// <summary>Every figure of every analysis.</summary>
    private XElement? Details(IReadOnlyList<ReportAnalysis> analyses) => analyses.All(analysis => analysis.Figures.Count == 0) ? null : new XElement(
        "details",
        new XElement("summary", words["more"]),
        new XElement(
            "table",
            new XElement("thead", new XElement("tr", Heading("col", words["compared"], false), Heading("col", words["figure"], false), Heading("col", words["value"], true), Heading("col", words["n"], true))),
            new XElement("tbody", analyses.SelectMany(analysis => analysis.Figures.Select(figure => new XElement(
                "tr",
                Heading("row", analysis.Text, false),
                new XElement("td", new XAttribute("class", "reading"), $"{words[$"figure.{figure.Figure.Name}"]} {figure.Of}".TrimEnd()),
                new XElement("td", Value(figure.Figure)),
                new XElement("td", ReportWords.Figure(figure.Figure.N))))))));

    private string Effect(ReportAnalysis analysis, bool withName = true) => analysis.Figures.Count == 0 ? "–"
        : withName ? FigureWords.Whole(words, analysis.Figures[0]) : Value(analysis.Figures[0].Figure);

    private static string Base(ReportAnalysis analysis) => analysis.Figures.Count == 0 ? "–" : ReportWords.Figure(analysis.Figures[0].Figure.N);

    private string Figure(ReportAnalysis analysis, string name) => analysis.Find(name) is { } figure ? Value(figure) : "–";

    private string Value(ReleasedFigure figure) => $"{FigureWords.Value(figure)} {FigureWords.Interval(words, figure.Low, figure.High)}".TrimEnd();

    private static XElement Heading(string scope, string text, bool isNumber) =>
        new("th", new XAttribute("scope", scope), isNumber ? new XAttribute("class", "n") : null, text);
}
