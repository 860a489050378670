using System.Text;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report for the terminal, with bars of block characters.</summary>
public static class TextReport
{
    private const int BarWidth = 20;
    private const int NumberWidth = 8;
    private const int LongestLabel = 46;
    private const int Eighths = 8;
    private const string Blocks = " ▏▎▍▌▋▊▉";
    private const char Full = '█';

    public static string Write(Report report, ReportWords words)
    {
        var text = new StringBuilder();
        text.AppendLine(report.Title).AppendLine(new string('=', report.Title.Length));
        foreach (var group in report.Groups)
        {
            text.AppendLine(words.Responses(group));
        }

        text.AppendLine(words.Rules(report.Table.Policy));
        foreach (var item in report.Items)
        {
            text.AppendLine().AppendLine(ReportWords.Swedish, $"{item.Item.Id}  {item.Text}");
            for (var group = 0; group < report.Groups.Count; group++)
            {
                AddGroup(text, report, item, group, words);
            }
        }

        if (report.Indexes.Count > 0)
        {
            text.AppendLine().AppendLine(words["indexes"]);
        }

        foreach (var index in report.Indexes)
        {
            text.AppendLine(ReportWords.Swedish, $"  {index.Text}");
            foreach (var (group, mean) in report.Groups.Zip(index.Means))
            {
                text.AppendLine(ReportWords.Swedish, $"    {words.Group(group).PadRight(LongestLabel)}{ReportWords.Figure(mean.Mean),NumberWidth}   {words.Base(mean.N)}");
            }
        }

        return text.ToString();
    }

    private static void AddGroup(StringBuilder text, Report report, ReportItem item, int group, ReportWords words)
    {
        var missing = Enum.GetValues<Missing>()
            .Where(kind => item.Missing[kind][group] is not Released.Shown { Value: 0 })
            .Select(kind => $"{words[$"missing.{kind}"].ToLower(ReportWords.Swedish)} {ReportWords.Figure(item.Missing[kind][group])}");
        var mean = item.Means is { } means ? [$"{words["mean"].ToLower(ReportWords.Swedish)} {ReportWords.Figure(means[group])}"] : Array.Empty<string>();
        string[] facts = [words.Base(item.N[group]), .. mean, .. missing];
        text.AppendLine(ReportWords.Swedish, $"  {words.Group(report.Groups[group])}: {string.Join(", ", facts)}");
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
