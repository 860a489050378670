using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>A draft or a version, to be looked at as respondents will see it.</summary>
public sealed class ShownQuery(CasesDb cases, QuestionnaireLibrary library, Caller caller)
{
    public const string Draft = "utkast";
    public const string Version = "version";

    /// <returns>Null when it is not the caller's, or a draft that cannot be read.</returns>
    public async Task<Shown?> FindAsync(string kind, int id, CancellationToken stop)
    {
        if (kind == Draft)
        {
            var draft = await cases.QuestionnaireDrafts.For(cases, caller, Permission.DesignSurveys).SingleOrDefaultAsync(d => d.Id == id, stop);
            return draft is not null && QuestionnaireReader.Read(draft.Json).Questionnaire is { } read ? await ShowAsync(read, draft.OrganisationId, stop) : null;
        }

        var organisation = await cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys).Where(v => v.Id == id).Select(v => (int?)v.OrganisationId).SingleOrDefaultAsync(stop);
        return organisation is null ? null : await ShowAsync((await library.GetAsync(id, stop)).Questionnaire, organisation.Value, stop);
    }

    private async Task<Shown> ShowAsync(Questionnaire questionnaire, int organisationId, CancellationToken stop)
    {
        var programme = await cases.Programmes.For(caller, Permission.DesignSurveys).Where(p => p.OrganisationId == organisationId).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(stop);
        return new Shown(questionnaire, await library.ProgrammeAsync(programme, stop));
    }
}

/// <param name="Programme">One of the caller's, to stand for the one who asks.</param>
public sealed record Shown(Questionnaire Questionnaire, ProgrammeCard Programme)
{
    /// <summary>The languages of the file that the site has words for; reviewed or not, since staff review them here.</summary>
    public IReadOnlyList<Localisation.Language> Languages { get; } =
        Localisation.Language.All.Where(l => Questionnaire.Languages.Any(q => q.Code == l.Code)).ToList();

    public Localisation.Language LanguageFor(string? code) => Languages.FirstOrDefault(l => l.Code == code) ?? Localisation.Language.Swedish;

    public RespondentRole RoleFor(string? word) =>
        Questionnaire.Respondents.Select(r => r.Role).Where(r => RoleWord.Of(r) == word).DefaultIfEmpty(Questionnaire.Respondents[0].Role).First();
}
