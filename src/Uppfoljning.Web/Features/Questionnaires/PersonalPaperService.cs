using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Prints forms to hand out, each with a link and a code of its own: whoever gets one may answer on it, or on the web.</summary>
public sealed class PersonalPaperService(AuditedGate gate, LinkMint mint, CasesDb cases, QuestionnaireLibrary library, Texts texts, Settings settings, Caller caller, TimeProvider time)
{
    public const int Most = 50;

    /// <returns>The forms, whose codes are told here and never again; or what is wrong; null when the version is not the caller's.</returns>
    public async Task<(IReadOnlyList<PaperForm> Forms, IReadOnlyList<Problem> Problems)?> MakeAsync(int versionId, CollectiveLinkForm form, int count, string? language, CancellationToken stop)
    {
        var organisation = await cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys).Where(v => v.Id == versionId).Select(v => (int?)v.OrganisationId).SingleOrDefaultAsync(stop);
        if (organisation is null)
        {
            return null;
        }

        var questionnaire = (await library.GetAsync(versionId, stop)).Questionnaire;
        var isOwn = await cases.Programmes.For(caller, Permission.DesignSurveys).AnyAsync(p => p.Id == form.ProgrammeId && p.OrganisationId == organisation, stop);
        var problems = form.Judge(isOwn, questionnaire, time.GetUtcNow());
        if (count is < 1 or > Most)
        {
            problems.Add(new Problem("Count", "paper.count.wrong"));
        }

        if (problems.Count > 0)
        {
            return ([], problems);
        }

        var place = new LinkPlace(form.ProgrammeId!.Value, versionId, form.Occasion!, form.Role!, "P", form.ClosingInstant());
        var minted = await gate.WriteAsync<LinksDb, List<MintedLink>>(
            async (links, audit) =>
            {
                var made = await mint.MintAsync(links, place, count, stop);
                await audit.WriteAsync(caller.AccountId, AuditActions.PersonalLinksMinted, $"version {versionId} programme {place.ProgrammeId} count {count}", stop);
                return made;
            },
            stop);
        var shown = new Shown(questionnaire, await library.ProgrammeAsync(place.ProgrammeId, stop));
        var page = new PaperPage(questionnaire, shown.Programme, texts.In(shown.LanguageFor(language)), shown.RoleFor(form.Role), RespondentKind.Personal);
        var site = settings.PublicAddress.TrimEnd('/');
        return (minted.ConvertAll(m => new PaperForm(page, $"{site}/s/{m.Token}", $"{site}/kod", m.Code.ToString())), []);
    }
}
