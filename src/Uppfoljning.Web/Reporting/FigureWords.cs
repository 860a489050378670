using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>Figures of analyses as people read them.</summary>
public static class FigureWords
{
    private const double SmallestP = 0.001;

    /// <summary>A figure, or between which limits it lies; a p-value is never written as 0.</summary>
    public static string Value(ReleasedFigure figure) => figure.Name.EndsWith('p') || figure.Name.EndsWith("p_holm", StringComparison.Ordinal)
        ? P(figure.Value)
        : Text(figure.Value);

    /// <summary>The interval in words; empty when the figure has none.</summary>
    public static string Interval(ReportWords words, Released? low, Released? high) =>
        low is null || high is null || (low is Released.Withheld { Reason: WithholdingReason.NotComputable } && high is Released.Withheld) ? ""
        : low is Released.Withheld && high is Released.Withheld ? $"({ReportWords.Figure(low)})"
        : words.With("interval", ("low", ReportWords.Figure(low)), ("high", ReportWords.Figure(high)));

    /// <summary>The name of a figure, what it is about, the figure and its interval.</summary>
    public static string Whole(ReportWords words, ReportFigure figure) => string.Join(' ', new[]
    {
        words[$"figure.{figure.Figure.Name}"], figure.Of, Relation(figure.Figure), Interval(words, figure.Figure.Low, figure.Figure.High),
    }.Where(part => part.Length > 0));

    private static string Relation(ReleasedFigure figure) => Value(figure) is { } value && value.Length > 0 && value[0] is '<' or '≥' ? Value(figure) : $"= {Value(figure)}";

    private static string P(Released p) => p switch
    {
        Released.Shown { Value: < SmallestP } => $"< {Number(SmallestP)}",
        Released.Between { Low: 0, High: var high } => $"< {Number(high)}",
        Released.Between { High: 1, Low: var low } => $"≥ {Number(low)}",
        _ => Text(p),
    };

    private static string Text(Released figure) => figure is Released.Between between ? $"{Number(between.Low)}–{Number(between.High)}" : ReportWords.Figure(figure);

    private static string Number(double number) => number.ToString("0.###", ReportWords.Swedish);
}
