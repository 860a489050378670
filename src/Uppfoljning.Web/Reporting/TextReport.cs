using System.Globalization;
using System.Text;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report for the terminal, with bars of block characters.</summary>
public sealed class TextReport
{
    private const int BarWidth = 20;
    private const int NumberWidth = 8;
    private const int LongestLabel = 46;
    private const int LineWidth = 100;
    private const int Eighths = 8;
    private const string Blocks = " ▏▎▍▌▋▊▉";
    private const char Full = '█';

    private readonly Report report;
    private readonly ReportWords words;
    private readonly StringBuilder text = new();

    private TextReport(Report report, ReportWords words) => (this.report, this.words) = (report, words);

    public static string Write(Report report, ReportWords words)
    {
        var writing = new TextReport(report, words);
        writing.AddHead();
        report.Items.ToList().ForEach(writing.Add);
        writing.AddIndexes();
        report.Comparisons.ToList().ForEach(writing.Add);
        return writing.text.ToString();
    }

    private void AddHead()
    {
        text.AppendLine(report.Title).AppendLine(new string('=', report.Title.Length));
        foreach (var group in report.Groups)
        {
            text.AppendLine(words.Responses(group));
        }

        AddLines("", words.Rules(report.Table.Policy));
    }

    private void Add(ReportItem item)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{item.Item.Id}  {item.Text}");
        for (var group = 0; group < report.Groups.Count; group++)
        {
            AddGroup(item, group);
        }
    }

    private void AddGroup(ReportItem item, int group)
    {
        var missing = Enum.GetValues<Missing>()
            .Where(kind => item.Missing[kind][group] is not Released.Shown { Value: 0 })
            .Select(kind => $"{Lower(words[$"missing.{kind}"])} {ReportWords.Figure(item.Missing[kind][group])}");
        var mean = item.Means is { } means ? [$"{Lower(words["mean"])} {ReportWords.Figure(means[group])}"] : Array.Empty<string>();
        string[] facts = [words.Base(item.N[group]), .. mean, .. missing];
        text.AppendLine(CultureInfo.InvariantCulture, $"  {words.Group(report.Groups[group])}: {string.Join(", ", facts)}");
        if (item.N[group] is not Released.Shown)
        {
            return;
        }

        foreach (var option in item.Options)
        {
            var figures = $"{ReportWords.Figure(option.Counts[group]),NumberWidth}{ReportWords.Percent(option.Percents[group]),NumberWidth}";
            text.AppendLine($"    {Shorten(option.Text).PadRight(LongestLabel)}{figures}  {Bar(option.Percents[group])}".TrimEnd());
        }
    }

    private void AddIndexes()
    {
        if (report.Indexes.Count > 0)
        {
            AddHeading(words["indexes"]);
        }

        foreach (var index in report.Indexes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {index.Text}");
            foreach (var (group, mean) in report.Groups.Zip(index.Means))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {Shorten(words.Group(group)).PadRight(LongestLabel)}{ReportWords.Figure(mean.Mean),NumberWidth} {FigureWords.Interval(words, mean.Low, mean.High)}   {words.Base(mean.N)}");
            }

            AddLines("    ", words.Sentence(index));
        }

        var reliability = report.Indexes.Select(index => index.Reliability).OfType<ReportAnalysis>().ToList();
        if (reliability.Count > 0)
        {
            AddHeading(words["reliability"]);
            reliability.ForEach(Add);
        }
    }

    private void Add(ReportComparison comparison)
    {
        AddHeading(words.With("comparison", ("variable", comparison.Text)));
        if (comparison.Family is { } family)
        {
            AddLines("  ", family);
        }

        comparison.Analyses.ToList().ForEach(Add);
    }

    /// <summary>The sentence, then the figures of the whole on one line, then those of each part.</summary>
    private void Add(ReportAnalysis analysis)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  {analysis.Text}");
        AddLines("    ", analysis.Sentence);
        var whole = analysis.Figures.Where(figure => figure.Of.Length == 0).Select(figure => FigureWords.Whole(words, figure)).ToList();
        if (whole.Count > 0)
        {
            AddLines("    ", $"{string.Join(", ", whole)}, {words.Base(analysis.Figures[0].Figure.N)}");
        }

        AddParts([.. analysis.Figures.Where(figure => figure.Of.Length > 0 && !IsUnsurePair(figure)).GroupBy(figure => figure.Of)]);
    }

    /// <summary>What is about a part of the whole: a row for each part, a column for each figure.</summary>
    private void AddParts(IReadOnlyList<IGrouping<string, ReportFigure>> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        var names = parts[0].Select(figure => words[$"figure.{figure.Figure.Name}"]).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"      {new string(' ', LongestLabel)} {string.Join("  ", names)}");
        foreach (var part in parts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      {Shorten(part.Key).PadRight(LongestLabel)} {string.Join("  ", part.Zip(names, (figure, name) => FigureWords.Value(figure.Figure).PadLeft(name.Length)))}");
        }
    }

    /// <summary>Of many pairs of groups the terminal shows those that differ; files have them all.</summary>
    private static bool IsUnsurePair(ReportFigure figure)
    {
        const double Significance = 0.05;
        return figure.Figure.Name == "pair_p_holm" && figure.Figure.Value is not Released.Between and not Released.Shown { Value: < Significance };
    }

    private void AddHeading(string heading) => text.AppendLine().AppendLine(heading).AppendLine(new string('-', heading.Length));

    /// <summary>The text in lines that a terminal shows whole.</summary>
    private void AddLines(string indent, string sentence)
    {
        var line = new StringBuilder(indent);
        foreach (var word in sentence.Replace(" = ", "\u00A0=\u00A0", StringComparison.Ordinal).Replace(" < ", "\u00A0<\u00A0", StringComparison.Ordinal).Split(' '))
        {
            if (line.Length + word.Length >= LineWidth)
            {
                text.AppendLine(line.ToString().TrimEnd());
                line.Clear().Append(indent);
            }

            line.Append(word).Append(' ');
        }

        text.AppendLine(line.ToString().TrimEnd());
    }

    private static string Lower(string words) => words.ToLower(ReportWords.Swedish);

    private static string Shorten(string label) => label.Length <= LongestLabel ? label : $"{label[..(LongestLabel - 1)]}…";

    private static string Bar(Released percent)
    {
        if (percent is not Released.Shown shown)
        {
            return "";
        }

        var eighths = (int)Math.Round(shown.Value / 100 * BarWidth * Eighths);
        return $"{new string(Full, eighths / Eighths)}{Blocks[eighths % Eighths]}";
    }
}
