using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The shared addresses of one version, in the caller's programmes.</summary>
public sealed class CollectiveLinkList(CasesDb cases, LinksDb links, QuestionnaireLibrary library, Settings settings, Caller caller, TimeProvider time)
{
    public async Task<IReadOnlyList<CollectiveLinkRow>> ReadAsync(int versionId, CancellationToken stop)
    {
        var programmes = (await ProgrammesAsync(versionId, stop)).ToDictionary(p => p.Id, p => p.Name);
        var found = await links.CollectiveLinks.For(caller, Permission.DesignSurveys).Where(l => l.QuestionnaireVersionId == versionId).OrderByDescending(l => l.Id).ToListAsync(stop);
        return found.ConvertAll(l => RowOf(l, programmes.GetValueOrDefault(l.ProgrammeId, "")));
    }

    /// <summary>The programmes of the version's organisation that the caller coordinates.</summary>
    public Task<List<OwnProgramme>> ProgrammesAsync(int versionId, CancellationToken stop) => (
        from programme in cases.Programmes.For(caller, Permission.DesignSurveys)
        join version in cases.QuestionnaireVersions on programme.OrganisationId equals version.OrganisationId
        where version.Id == versionId
        orderby programme.Id
        select new OwnProgramme(programme.Id, programme.Name)).ToListAsync(stop);

    /// <summary>One address with all that its poster says.</summary>
    public async Task<PosterPage?> FindAsync(int linkId, CancellationToken stop)
    {
        if (await links.CollectiveLinks.For(caller, Permission.DesignSurveys).SingleOrDefaultAsync(l => l.Id == linkId, stop) is not { } link)
        {
            return null;
        }

        var version = await library.GetAsync(link.QuestionnaireVersionId, stop);
        var programme = await library.ProgrammeAsync(link.ProgrammeId, stop);
        var reviewed = await library.ReviewedLanguagesAsync(link.QuestionnaireVersionId, stop);
        var languages = Localisation.Language.All.Where(l => version.Questionnaire.Languages.Any(q => q.Code == l.Code) && (programme.IsMadeUp || reviewed.Contains(l.Code))).ToList();
        return new PosterPage(RowOf(link, programme.Name), version.Questionnaire, programme, languages);
    }

    private CollectiveLinkRow RowOf(CollectiveLink link, string programme) => new(
        link.Id,
        $"{settings.PublicAddress.TrimEnd('/')}/q/{link.Slug}",
        link.QuestionnaireVersionId,
        programme,
        link.Occasion,
        link.Role,
        link.Mode,
        StockholmTime.Civil(link.ClosesAt.AddTicks(-1)).Day,
        link.ClosesAt > time.GetUtcNow());
}

public sealed record OwnProgramme(int Id, string Name);

/// <param name="LastDay">The last day it is, or was, open.</param>
public sealed record CollectiveLinkRow(int Id, string Address, int VersionId, string Programme, string Occasion, string Role, ResponseMode Mode, DateOnly LastDay, bool IsOpen);

/// <param name="Languages">Those that respondents may choose among.</param>
public sealed record PosterPage(CollectiveLinkRow Link, Engine.Questionnaires.Questionnaire Questionnaire, ProgrammeCard Programme, IReadOnlyList<Localisation.Language> Languages);
