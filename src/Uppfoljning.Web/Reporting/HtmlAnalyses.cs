using System.Xml.Linq;

namespace Uppfoljning.Web.Reporting;

/// <summary>The analyses of a report as elements of a page: a table of what matters, and every figure behind a fold.</summary>
internal static class HtmlAnalyses
{
    public static object?[] Of(AnalysisView view, ReportWords words) => [Table(view), Details(view, words)];

    private static XElement Table(AnalysisView view) => new(
        "table",
        new XAttribute("class", "analyses"),
        new XElement("thead", new XElement("tr", view.Headings.Select((heading, at) => Heading("col", heading, isNumber: at > 0 && at < view.Headings.Count - 1)))),
        new XElement("tbody", view.Rows.Select(row => new XElement(
            "tr",
            Heading("row", row.Analysis.Text, isNumber: false),
            row.Cells.Select(cell => new XElement("td", cell)),
            new XElement("td", new XAttribute("class", "reading"), row.Analysis.Sentence)))));

    private static XElement? Details(AnalysisView view, ReportWords words) => !view.Figures.Any() ? null : new XElement(
        "details",
        new XElement("summary", words["more"]),
        new XElement(
            "table",
            new XElement("thead", new XElement("tr", Heading("col", words["compared"], false), Heading("col", words["figure"], false), Heading("col", words["value"], true), Heading("col", words["n"], true))),
            new XElement("tbody", view.Figures.Select(row => new XElement(
                "tr",
                Heading("row", row.Text, false),
                new XElement("td", new XAttribute("class", "reading"), AnalysisView.Name(row.Figure, words)),
                new XElement("td", AnalysisView.Value(row.Figure.Figure, words)),
                new XElement("td", ReportWords.Figure(row.Figure.Figure.N)))))));

    private static XElement Heading(string scope, string text, bool isNumber) =>
        new("th", new XAttribute("scope", scope), isNumber ? new XAttribute("class", "n") : null, text);
}
