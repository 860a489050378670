using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.Today;

/// <summary>
/// Finds texts that somebody who is followed up would get in the language of their choice, had anybody said that the
/// translation is reviewed. A language that nobody has chosen waits for nobody.
/// </summary>
public sealed class ReviewsToDo(CasesDb cases, FollowedPeople followed, PlansInUse plans, QuestionnaireLibrary library, CategoryLists lists)
{
    public async Task<IReadOnlyList<TodayText>> FindAsync(IReadOnlyDictionary<int, string> programmes, CancellationToken stop)
    {
        int[] own = [.. programmes.Keys];
        var chosen = await followed.MayBeAsked(own).Where(p => p.Language != LanguageText.Source).Select(p => new { p.ProgrammeId, p.Language }).Distinct().ToListAsync(stop);
        var texts = new List<TodayText>();
        foreach (var programme in chosen.GroupBy(c => c.ProgrammeId, c => c.Language).OrderBy(g => g.Key))
        {
            var unreviewed = await UnreviewedAsync(programme.Key, programmes[programme.Key], [.. programme], stop);
            var readers = await ReadersAsync(programme.Key, [.. unreviewed.Select(t => t.Language).Distinct()], stop);
            texts.AddRange(unreviewed.Select(t => t with { Language = lists.Language.Label(t.Language), Readers = readers.GetValueOrDefault(t.Language) }).Where(t => t.Readers > 0));
        }

        return texts;
    }

    /// <returns>How many are followed up, by language.</returns>
    private async Task<Dictionary<string, int>> ReadersAsync(int programmeId, string[] languages, CancellationToken stop)
    {
        var readers = languages.Length == 0 ? [] : await followed.MayBeAsked([programmeId]).Where(p => languages.Contains(p.Language)).Select(p => new { p.Id, p.Language }).ToListAsync(stop);
        var ids = await followed.AmongAsync([.. readers.Select(r => r.Id)], stop);
        return readers.Where(r => ids.Contains(r.Id)).GroupBy(r => r.Language).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <returns>With the codes of their languages, read by nobody yet.</returns>
    private async Task<IReadOnlyList<TodayText>> UnreviewedAsync(int programmeId, string name, HashSet<string> chosen, CancellationToken stop)
    {
        var programme = await cases.Programmes.Where(p => p.Id == programmeId).Select(p => new { p.OrganisationId, p.Languages }).SingleAsync(stop);
        var plan = (await plans.ReadAsync(cases, programmeId, stop))[0].Plan;
        var hasDraft = await cases.ContactPlanDrafts.AnyAsync(d => d.ProgrammeId == programmeId, stop);
        chosen.IntersectWith(programme.Languages);
        var messages = plan.Languages.Where(l => !l.Reviewed && chosen.Contains(l.Code))
            .Select(l => new TodayText(l.Code, null, name, 0, hasDraft ? $"/program/{programmeId}/kontaktplan" : $"/program/{programmeId}/kontaktplan/regler#Reviewed-{l.Code}"));
        var asked = plan.Occasions.Where(o => o.Enabled).SelectMany(o => o.Questionnaires).Where(q => q.Roles.Contains(OccasionRole.Participant)).Select(q => q.Id).Distinct();
        return [.. messages, .. await QuestionnairesAsync(programme.OrganisationId, name, [.. asked], chosen, stop)];
    }

    private async Task<IReadOnlyList<TodayText>> QuestionnairesAsync(int organisationId, string programme, string[] asked, HashSet<string> chosen, CancellationToken stop)
    {
        var versions = await cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisationId && asked.Contains(v.QuestionnaireId)).Select(v => new { v.Id, v.QuestionnaireId, v.Number }).ToListAsync(stop);
        int[] newest = [.. versions.GroupBy(v => v.QuestionnaireId).Select(g => g.MaxBy(v => v.Number)!.Id).Order()];
        var recorded = (await cases.TranslationReviews.Where(r => newest.Contains(r.QuestionnaireVersionId)).Select(r => new { r.QuestionnaireVersionId, r.Language }).ToListAsync(stop))
            .ToLookup(r => r.QuestionnaireVersionId, r => r.Language);
        var texts = new List<TodayText>();
        foreach (var version in newest)
        {
            var questionnaire = (await library.GetAsync(version, stop)).Questionnaire;
            texts.AddRange(questionnaire.Languages.Where(l => !l.Reviewed && chosen.Contains(l.Code) && !recorded[version].Contains(l.Code))
                .Select(l => new TodayText(l.Code, questionnaire.Title.In(LanguageText.Source), programme, 0, $"/enkater/{version}")));
        }

        return texts;
    }
}
