using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Results;

/// <summary>The figures of one questionnaire on one occasion, as they may be published.</summary>
public sealed class ResultService(Caller caller, CasesDb cases, AnswersDb answers, QuestionnaireLibrary library, ResultSets sets, Settings settings, Texts texts)
{
    public const int MostBreakdowns = 2;

    /// <summary>What results may be broken down by.</summary>
    public static IReadOnlyList<string> Breakdowns { get; } = [.. Background.All.Select(background => background.Item)];

    /// <summary>Every way to break results down. A reader may open them all, so they are released together.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<string>> Family =
        [[], .. Background.All.Select(one => (string[])[one.Column]), [.. Background.All.Take(MostBreakdowns).Select(one => one.Column)]];

    /// <param name="key">What was asked for.</param>
    /// <param name="by">Ids of <see cref="Breakdowns"/>; others and repeated ones are passed over, and so is what comes after the second.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when the caller has no such results, which is the same as that there are none.</returns>
    public async Task<Result?> FindAsync(ResultKey key, IReadOnlyList<string> by, CancellationToken stop)
    {
        var programme = await cases.Programmes.For(caller, Permission.ReadResults)
            .Where(p => p.Id == key.ProgrammeId).Select(p => new { p.Name, p.IsMadeUp }).SingleOrDefaultAsync(stop);
        if (programme is null || await answers.Responses.Where(key.Holds).CountAsync(r => r.SubmittedOn != null, stop) is not (> 0 and var received))
        {
            return null;
        }

        var questionnaire = (await library.GetAsync(key.VersionId, stop)).Questionnaire;
        var divided = Background.All.Where(background => by.Contains(background.Item)).Take(MostBreakdowns).ToArray();
        var title = questionnaire.Title.In(LanguageText.Source);
        var set = await sets.GetAsync(key, stop);
        var rows = set?.RowsSafeFor([.. divided.Select(background => background.Column)], settings.Disclosure.MinimumGroup) ?? 0;
        var report = rows == 0 ? null : await MakeAsync(set!, rows, questionnaire, key, divided);
        var unregistered = await cases.AnonymousParticipantCounts.Where(c => c.ProgrammeId == key.ProgrammeId && key.Role == ResultAddress.Participant).SumAsync(c => c.Count, stop);
        var atLeast = new DisclosurePolicy(settings.Disclosure.MinimumGroup).AtLeast(unregistered);
        return new Result(programme.Name, programme.IsMadeUp, title, atLeast, received, set?.Columns.Length ?? 0, rows, [.. divided.Select(background => background.Item)], report);
    }

    private async Task<Report> MakeAsync(ResultSet set, int rows, Questionnaire questionnaire, ResultKey key, Background[] divided)
    {
        var names = new ReportNames(column => texts.Staff[$"results.by.{column.TrimStart('@')}"], (column, level) => LevelText(questionnaire, column.TrimStart('@'), level));
        var tables = await set.TablesAsync(rows, columns => new DisclosurePolicy(settings.Disclosure.MinimumGroup)
            .ReleaseTogether(columns, [.. Family.Select(by => SummaryOrder.Of(questionnaire, columns, by, besides: Breakdowns, names))]));
        var table = tables.First(candidate => candidate.By.SequenceEqual(divided.Select(background => background.Column)));
        var compared = divided.Length < MostBreakdowns ? [] : tables.Where(candidate => candidate.By is [var only] && divided.Any(background => background.Column == only));
        var role = Enum.TryParse<RespondentRole>(key.Role, ignoreCase: true, out var known) ? known : RespondentRole.Participant;
        return ReportWording.Put([table, .. compared], questionnaire, role, names);
    }

    private string LevelText(Questionnaire questionnaire, string item, string? level)
    {
        if (level is null)
        {
            return texts.Staff[$"results.{item}.unknown"];
        }

        var option = (questionnaire.Find(item) as ChoiceItem)?.Find(level);
        return option?.Text.In(LanguageText.Source) ?? texts.Staff[$"results.{item}.{level}"];
    }
}

/// <param name="UnregisteredAtLeast">As many took part without being registered, or more; 0 when that is not to be told.</param>
/// <param name="Received">Answers up to now.</param>
/// <param name="Counted">Of those the ones that have been taken into the figures.</param>
/// <param name="InReport">Of those the ones that the report is made of: fewer than counted when the rest would single someone out.</param>
/// <param name="By">What it is broken down by.</param>
/// <param name="Report">Null while too few have been counted.</param>
public sealed record Result(string Programme, bool IsMadeUp, string Title, int UnregisteredAtLeast, int Received, int Counted, int InReport, IReadOnlyList<string> By, Report? Report);
