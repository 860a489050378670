using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>Reads the plans that programmes go by, as they stand now.</summary>
public sealed class PlansInUse(ContactPlanLibrary library)
{
    /// <param name="only">One programme, or every one.</param>
    public Task<IReadOnlyList<PlanInUse>> ReadAsync(CasesDb cases, int? only, CancellationToken stop) => ReadAsync(cases, only, null, stop);

    /// <summary>What a programme's plan in use would be with another plan under it.</summary>
    public async Task<PlanInUse> ImagineAsync(CasesDb cases, int programmeId, ContactPlan instead, CancellationToken stop) =>
        (await ReadAsync(cases, programmeId, instead, stop))[0];

    private async Task<IReadOnlyList<PlanInUse>> ReadAsync(CasesDb cases, int? only, ContactPlan? instead, CancellationToken stop)
    {
        var programmes = await cases.Programmes.AsNoTracking().Where(p => only == null || p.Id == only).OrderBy(p => p.Id).ToListAsync(stop);
        var closedDays = (await cases.ClosedDays.AsNoTracking().Where(d => only == null || d.ProgrammeId == only).ToListAsync(stop)).ToLookup(d => d.ProgrammeId);
        var occasions = (await cases.ProgrammeOccasions.AsNoTracking().Where(o => only == null || o.ProgrammeId == only).ToListAsync(stop)).ToLookup(o => o.ProgrammeId);
        var versions = (await cases.ContactPlanVersions.Where(v => only == null || v.ProgrammeId == only).Select(v => new { v.ProgrammeId, v.Number, v.Id }).ToListAsync(stop)).ToLookup(v => v.ProgrammeId);
        var onConsent = await cases.LegalBases.Where(b => b.Purpose == ProcessingPurpose.Contact && b.Ground == LegalGround.Consent).Select(b => b.ProgrammeId).ToHashSetAsync(stop);
        var published = (await cases.QuestionnaireVersions.Select(v => new { v.OrganisationId, v.QuestionnaireId }).Distinct().ToListAsync(stop))
            .ToLookup(v => v.OrganisationId, v => v.QuestionnaireId);
        var plans = new List<PlanInUse>(programmes.Count);
        foreach (var programme in programmes)
        {
            var version = versions[programme.Id].MaxBy(v => v.Number)?.Id;
            var own = ProgrammePlan.Over(instead ?? await library.GetAsync(version, stop), programme, closedDays[programme.Id], occasions[programme.Id]);
            plans.Add(Lay(programme.Id, version, own, onConsent.Contains(programme.Id), published[programme.OrganisationId].ToHashSet(StringComparer.Ordinal)));
        }

        return plans;
    }

    private static PlanInUse Lay(int programmeId, int? version, ContactPlan plan, bool needsConsent, HashSet<string> published)
    {
        var occasions = plan.Occasions.Select(o => o with { Questionnaires = [.. o.Questionnaires.Where(q => published.Contains(q.Id))] }).ToList();
        var asked = plan with { Occasions = [.. occasions.Select(o => o with { Enabled = o.Enabled && o.Questionnaires.Count > 0 })] };
        return new PlanInUse(programmeId, version, asked, new Planner(asked), needsConsent, [.. occasions.Where(o => o.Enabled && o.Questionnaires.Count == 0).Select(o => o.Id)]);
    }
}
