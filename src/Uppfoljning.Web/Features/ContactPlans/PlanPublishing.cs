using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Makes the draft a version that never changes, and that contacts are planned by from now on.</summary>
public sealed class PlanPublishing(AuditedGate gate, LinkClosings closings, Caller caller, TimeProvider time)
{
    /// <returns>Null when the programme is not the caller's; false when there is nothing to publish, or it has findings.</returns>
    public Task<bool?> PublishAsync(int programmeId, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool?>(
            async (people, cases, links, audit) =>
            {
                if (!await cases.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == programmeId, stop))
                {
                    return null;
                }

                var draft = await cases.ContactPlanDrafts.AsTracking().SingleOrDefaultAsync(d => d.ProgrammeId == programmeId, stop);
                if (draft is null || ContactPlanReader.Read(draft.Json) is not { CanBeUsed: true, Plan: { } plan })
                {
                    return false;
                }

                var last = await cases.ContactPlanVersions.Where(v => v.ProgrammeId == programmeId).MaxAsync(v => (int?)v.Number, stop);
                var version = new ContactPlanVersion { ProgrammeId = programmeId, Number = (last ?? 0) + 1, Json = draft.Json, StoredAt = time.GetUtcNow() };
                cases.Add(version);
                cases.Remove(draft);
                await cases.SaveChangesAsync(stop);
                await closings.FollowAsync(programmeId, plan, people, cases, links, stop);
                await audit.WriteAsync(by, AuditActions.ContactPlanPublished, $"programme {programmeId} version {version.Number}", stop);
                return true;
            },
            stop);
    }
}
