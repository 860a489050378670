using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Opens and closes shared, anonymous addresses.</summary>
public sealed class CollectiveLinkService(AuditedGate gate, Caller caller, TimeProvider time)
{
    /// <returns>What is wrong, or empty when it was opened; null when the version is not the caller's.</returns>
    public async Task<IReadOnlyList<Problem>?> CreateAsync(int versionId, CollectiveLinkForm form, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return await gate.WriteAsync<CasesDb, LinksDb, IReadOnlyList<Problem>?>(
            async (cases, links, audit) =>
            {
                var version = await cases.QuestionnaireVersions.For(cases, caller, Permission.DesignSurveys)
                    .Where(v => v.Id == versionId).Select(v => new { v.OrganisationId, v.Json }).SingleOrDefaultAsync(stop);
                if (version is null)
                {
                    return null;
                }

                var isOwn = await cases.Programmes.For(caller, Permission.DesignSurveys).AnyAsync(p => p.Id == form.ProgrammeId && p.OrganisationId == version.OrganisationId, stop);
                var problems = form.Judge(isOwn, QuestionnaireReader.Read(version.Json).Questionnaire!, now);
                if (problems.Count > 0)
                {
                    return problems;
                }

                var link = new CollectiveLink
                {
                    Slug = Secrets.NewSlug(),
                    ProgrammeId = form.ProgrammeId!.Value,
                    QuestionnaireVersionId = versionId,
                    Occasion = form.Occasion!,
                    Role = form.Role!,
                    Mode = form.Mode!.Value,
                    ClosesAt = form.ClosingInstant(),
                };
                links.Add(link);
                await links.SaveChangesAsync(stop);
                await audit.WriteAsync(caller.AccountId, AuditActions.CollectiveLinkCreated, $"link {link.Id}", stop);
                return [];
            },
            stop);
    }

    /// <returns>False when there is no such link.</returns>
    public Task<bool> CloseAsync(int versionId, int linkId, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return gate.WriteAsync<LinksDb, bool>(
            async (links, audit) =>
            {
                var link = await links.CollectiveLinks.For(caller, Permission.DesignSurveys).AsTracking().SingleOrDefaultAsync(l => l.Id == linkId && l.QuestionnaireVersionId == versionId, stop);
                if (link is null)
                {
                    return false;
                }

                if (link.ClosesAt > now)
                {
                    link.ClosesAt = now;
                    await links.SaveChangesAsync(stop);
                    await audit.WriteAsync(caller.AccountId, AuditActions.CollectiveLinkClosed, $"link {linkId}", stop);
                }

                return true;
            },
            stop);
    }
}
