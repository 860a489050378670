using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Web.Commands.Summarise;

/// <summary>What the verb was asked to summarise.</summary>
internal sealed record SummaryRequest(string Questionnaire, string Responses, IReadOnlyList<string> By, DisclosurePolicy Policy)
{
    /// <summary>Which columns tell the occasion and the person; null when change is not asked for.</summary>
    public WaveColumns? Wave { get; init; }

    /// <summary>From the file of answers to the report.</summary>
    /// <param name="questionnaire">What the answers answer.</param>
    /// <param name="file">The answers.</param>
    /// <param name="notify">Hears what of the file was not used.</param>
    /// <exception cref="CsvRefusedException">Anything in the file is wrong.</exception>
    public Report Make(Questionnaire questionnaire, Stream file, Action<string> notify)
    {
        var keys = Wave is null ? [] : CsvTexts.Read(file, [Wave.Wave, Wave.Person]);
        var answers = CsvAnswers.Read(file, questionnaire, By, Wave is null ? [] : [Wave.Wave, Wave.Person]);
        Tell("csv.unused", answers.Unused, notify);
        Tell("csv.absent", answers.Absent.Where(id => questionnaire.Find(id)!.OnlyFor is null).ToList(), notify);
        if (Wave is not null)
        {
            return ChangeReport.Make(questionnaire, answers.Columns, Occasions.Pair(keys, Wave), Wave, Policy, new Texts().Staff);
        }

        var names = new ReportNames(variable => questionnaire.Find(variable)?.Title.In(LanguageText.Source) ?? variable, (variable, level) => LevelText(questionnaire, variable, level));
        var tables = Policy.ReleaseTogether(answers.Columns, SummaryOrder.Family(questionnaire, answers.Columns, By, names));
        return ReportWording.Put(tables, questionnaire, questionnaire.Respondents[0].Role, names);
    }

    private static void Tell(string key, IReadOnlyList<string> columns, Action<string> notify)
    {
        if (columns.Count > 0)
        {
            notify(Placeholders.Fill(CommandTexts.Of(key), ("columns", string.Join(", ", columns))));
        }
    }

    private static string LevelText(Questionnaire questionnaire, string variable, string? level) =>
        level is null ? Placeholders.Fill(CommandTexts.Of("summarise.unknown"), ("variable", variable))
        : questionnaire.Find(variable) is ChoiceItem item && item.Find(level) is { } option ? option.Text.In(LanguageText.Source)
        : questionnaire.Find(variable) is RatingItem rating && rating.Scale.Values.FirstOrDefault(point => $"{point.Value}" == level)?.Text is { } text ? text.In(LanguageText.Source)
        : $"{variable} {level}";
}
