using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The published questionnaires and the drafts of the caller's organisations.</summary>
public sealed class QuestionnaireList(CasesDb cases, QuestionnaireLibrary library, Caller caller)
{
    public async Task<IReadOnlyList<QuestionnaireRow>> PublishedAsync(CancellationToken stop)
    {
        var versions = await (
            from version in cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys)
            join organisation in cases.Organisations on version.OrganisationId equals organisation.Id
            orderby version.Number descending
            select new { version.Id, version.QuestionnaireId, version.Number, version.PublishedAt, Organisation = organisation.Name }).ToListAsync(stop);
        var rows = new List<QuestionnaireRow>();
        foreach (var one in versions.GroupBy(v => (v.Organisation, v.QuestionnaireId)))
        {
            var latest = await library.GetAsync(one.First().Id, stop);
            rows.Add(new QuestionnaireRow(
                latest.Questionnaire.Title.In(LanguageText.Source),
                one.Key.Organisation,
                one.Select(v => new VersionRow(v.Id, v.Number, DayOf(v.PublishedAt))).ToList()));
        }

        return rows.OrderBy(r => r.Title, SwedishOrder.Comparer).ToList();
    }

    public async Task<IReadOnlyList<DraftRow>> DraftsAsync(CancellationToken stop)
    {
        var drafts = await cases.QuestionnaireDrafts.For(cases, caller, Permission.DesignSurveys).OrderByDescending(d => d.SavedAt).Take(50).ToListAsync(stop);
        return drafts.ConvertAll(d => new DraftRow(d.Id, QuestionnaireReader.Read(d.Json).Questionnaire?.Title.In(LanguageText.Source), DayOf(d.SavedAt)));
    }

    private static string DayOf(DateTimeOffset at) => StockholmTime.Civil(at).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Versions">Latest first.</param>
public sealed record QuestionnaireRow(string Title, string Organisation, IReadOnlyList<VersionRow> Versions);

public sealed record VersionRow(int Id, int Number, string PublishedOn);

/// <param name="Title">Null when the file has errors.</param>
public sealed record DraftRow(int Id, string? Title, string SavedOn);
