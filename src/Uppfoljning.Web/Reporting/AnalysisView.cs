using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>Analyses as a table of what matters, with every figure behind it: what pages and files lay out.</summary>
/// <param name="Headings">Of the columns, the first and the last in words and the others with figures.</param>
/// <param name="Rows">One for each analysis.</param>
public sealed record AnalysisView(IReadOnlyList<string> Headings, IReadOnlyList<AnalysisRow> Rows)
{
    private const string P = "p";
    private const string AdjustedP = "p_holm";
    private const string Omega = "omega";
    private const string None = "–";

    /// <summary>Every figure of every analysis.</summary>
    public IEnumerable<(string Text, ReportFigure Figure)> Figures => Rows.SelectMany(row => row.Analysis.Figures.Select(figure => (row.Analysis.Text, figure)));

    /// <summary>The groups of one variable compared, a row for each index and item.</summary>
    public static AnalysisView Comparison(ReportComparison comparison, ReportWords words) => new(
        [.. new[] { "compared", "n", "effect", "p", "p.holm", "reading" }.Select(key => words[key])],
        [.. comparison.Analyses.Select(analysis => new AnalysisRow(analysis, [Base(analysis), Effect(analysis, words), Figure(analysis, P, words), Figure(analysis, AdjustedP, words)]))]);

    /// <summary>How well the items of each index hang together.</summary>
    public static AnalysisView Reliability(IEnumerable<ReportAnalysis> analyses, ReportWords words) => new(
        [.. new[] { "index.title", "n", "figure.alpha", "figure.omega", "reading" }.Select(key => words[key])],
        [.. analyses.Select(analysis => new AnalysisRow(analysis, [Base(analysis), First(analysis, words), Figure(analysis, Omega, words)]))]);

    /// <summary>A figure and its interval.</summary>
    public static string Value(ReleasedFigure figure, ReportWords words) => $"{FigureWords.Value(figure)} {FigureWords.Interval(words, figure.Low, figure.High)}".TrimEnd();

    /// <summary>The name of a figure, and what it is about.</summary>
    public static string Name(ReportFigure figure, ReportWords words) => $"{words[$"figure.{figure.Figure.Name}"]} {figure.Of}".TrimEnd();

    private static string Base(ReportAnalysis analysis) => analysis.Figures is [var first, ..] ? ReportWords.Figure(first.Figure.N) : None;

    private static string Effect(ReportAnalysis analysis, ReportWords words) => analysis.Figures is [var first, ..] ? FigureWords.Whole(words, first) : None;

    private static string First(ReportAnalysis analysis, ReportWords words) => analysis.Figures is [var first, ..] ? Value(first.Figure, words) : None;

    private static string Figure(ReportAnalysis analysis, string name, ReportWords words) => analysis.Find(name) is { } figure ? Value(figure, words) : None;
}

/// <param name="Analysis">What the row is about.</param>
/// <param name="Cells">Between its text and its sentence.</param>
public sealed record AnalysisRow(ReportAnalysis Analysis, IReadOnlyList<string> Cells);
