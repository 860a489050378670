using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>Figures computed together, in words.</summary>
/// <param name="Id">The item or index they are about; an option of an item as <c>item/option</c>.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Figures">The figures, the most important first.</param>
/// <param name="Sentence">What they mean.</param>
public sealed record ReportAnalysis(string Id, string Text, IReadOnlyList<ReportFigure> Figures, string Sentence)
{
    /// <summary>The figure with a name, that of the whole; null when there is none.</summary>
    public ReleasedFigure? Find(string name) => Figures.FirstOrDefault(figure => figure.Figure.Name == name && figure.Of.Length == 0)?.Figure;

    internal static ReportAnalysis Of(string id, string text, ReleasedAnalysis analysis, Func<string, string> nameOf) => new(
        id, text, [.. analysis.Figures.Select(figure => new ReportFigure(figure, string.Join(" – ", figure.Of.Select(nameOf))))], analysis.Sentence);
}

/// <param name="Figure">What was released.</param>
/// <param name="Of">What in particular it is about, in words; empty for the whole.</param>
public sealed record ReportFigure(ReleasedFigure Figure, string Of);

/// <summary>How the groups of one variable differ.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Text">What people call it.</param>
/// <param name="Family">What remains when it is considered how many comparisons there are; null when there is nothing to say.</param>
/// <param name="Analyses">Indexes first, then items.</param>
public sealed record ReportComparison(string Variable, string Text, string? Family, IReadOnlyList<ReportAnalysis> Analyses);
