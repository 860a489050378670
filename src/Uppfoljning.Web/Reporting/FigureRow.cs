using System.Globalization;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Web.Reporting;

/// <summary>One figure of a report as a row of a file.</summary>
/// <param name="Texts">As many cells as <see cref="Names"/> has before <c>value</c>.</param>
/// <param name="Value">The figure.</param>
internal sealed record FigureRow(IReadOnlyList<string> Texts, Released Value)
{
    /// <summary>The lower end of its interval; null when it has none.</summary>
    public Released? Low { get; init; }

    /// <summary>The upper end.</summary>
    public Released? High { get; init; }

    /// <summary>Persons it is about, where the row does not say what it counts itself.</summary>
    public Released? N { get; init; }

    /// <summary>Persons of the same groups without an answer.</summary>
    public Released? Missing { get; init; }

    /// <summary>The method's stable name.</summary>
    public string Method { get; init; } = "";

    /// <summary>What it means, on the first figure of those that mean it together.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The numbers of the row, with why those that are not shown are not.</summary>
    public IEnumerable<(double? Number, int Decimals)> Numbers => new[] { Value, Low, High, N, Missing }.Select(figure => figure is Released.Shown shown ? (shown.Value, shown.Decimals) : ((double?)null, 0));

    /// <summary>Why the figure itself is not shown, or between which limits it lies; empty when it is.</summary>
    public string Withheld => Value switch
    {
        Released.Between between => string.Create(CultureInfo.InvariantCulture, $"between {between.Low} and {between.High}"),
        Released.Withheld { Cause: { } cause } => cause.Code(),
        Released.Withheld withheld => ReleasedCodes.Of(withheld.Reason),
        _ => "",
    };

    private const string NotKnown = "unknown";

    /// <summary>The names of the cells: item, text, figure, code and label, a cell for each variable, value, its interval, n and missing, why it is withheld, method and sentence.</summary>
    public static IReadOnlyList<string> Names(Report report) =>
        ["item", "text", "figure", "code", "label", .. report.Table.By.Select(variable => variable.TrimStart('@')), "value", "low", "high", "n", "missing", "withheld", "method", "sentence"];

    /// <summary>Every figure, group by group.</summary>
    public static IEnumerable<FigureRow> Of(Report report)
    {
        for (var group = 0; group < report.Groups.Count; group++)
        {
            var levels = report.Groups[group].IsEverybody
                ? report.Table.By.Select(_ => "").ToArray()
                : [.. report.Groups[group].Levels.Select(level => level ?? NotKnown)];
            yield return new FigureRow(["", "", "responses", "", "", .. levels], report.Groups[group].Size);
            foreach (var item in report.Items)
            {
                foreach (var (figure, code, label, value) in Of(item, group))
                {
                    yield return new FigureRow([item.Item.Id, item.Text, figure, code, label, .. levels], value);
                }
            }

            foreach (var index in report.Indexes)
            {
                yield return new FigureRow([index.Index.Id, index.Text, "n", "", "", .. levels], index.Means[group].N);
                yield return new FigureRow([index.Index.Id, index.Text, "missing", "", "", .. levels], index.Means[group].Missing);
                yield return new FigureRow([index.Index.Id, index.Text, "mean", "", "", .. levels], index.Means[group].Mean) { Low = index.Means[group].Low, High = index.Means[group].High, N = index.Means[group].N, Missing = index.Means[group].Missing };
            }
        }

        string[] all = [.. report.Table.By.Select(_ => "")];
        foreach (var (variable, analysis) in report.Indexes.Where(index => index.Reliability is not null).Select(index => ("", index.Reliability!))
            .Concat(report.Comparisons.SelectMany(comparison => comparison.Analyses.Select(analysis => (comparison.Variable.TrimStart('@'), analysis)))))
        {
            foreach (var (i, figure) in analysis.Figures.Index())
            {
                yield return Of(analysis, figure, variable, i == 0, all);
            }
        }
    }

    private static FigureRow Of(ReportAnalysis analysis, ReportFigure figure, string variable, bool isFirst, string[] levels) =>
        new([analysis.Id, analysis.Text, figure.Figure.Name, variable, figure.Of, .. levels], figure.Figure.Value)
        {
            Low = figure.Figure.Low,
            High = figure.Figure.High,
            N = figure.Figure.N,
            Missing = figure.Figure.Missing,
            Method = figure.Figure.Method,
            Sentence = isFirst ? analysis.Sentence : "",
        };

    private static IEnumerable<(string Figure, string Code, string Label, Released Value)> Of(ReportItem item, int group)
    {
        yield return ("n", "", "", item.N[group]);
        foreach (var option in item.Options)
        {
            yield return ("count", option.Value, option.Text, option.Counts[group]);
            yield return ("percent", option.Value, option.Text, option.Percents[group]);
        }

        if (item.Means is { } means)
        {
            yield return ("mean", "", "", means[group]);
        }

        foreach (var kind in Enum.GetValues<Missing>())
        {
            yield return ("missing", kind.ToString(), "", item.Missing[kind][group]);
        }
    }
}
