using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Reads a programme's contact plan.</summary>
public sealed class PlanQuery(CasesDb cases, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<PlanView?> FindAsync(int programmeId, CancellationToken stop)
    {
        if (await NameAsync(programmeId, stop) is not { } name)
        {
            return null;
        }

        var draft = await cases.ContactPlanDrafts.SingleOrDefaultAsync(d => d.ProgrammeId == programmeId, stop);
        var json = draft?.Json ?? await cases.PlanInUseAsync(programmeId, stop);
        var versions = await cases.ContactPlanVersions.Where(v => v.ProgrammeId == programmeId)
            .OrderByDescending(v => v.Number).Select(v => new { v.Number, v.StoredAt }).ToListAsync(stop);
        return new PlanView(
            name,
            json,
            ContactPlanReader.Read(json),
            draft is null ? null : StockholmTime.Civil(draft.SavedAt).Day,
            versions.ConvertAll(v => new PlanVersionRow(v.Number, StockholmTime.Civil(v.StoredAt).Day)));
    }

    /// <param name="programmeId">The programme.</param>
    /// <param name="number">A published version; null for the draft, or the plan in use when there is none.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The file byte for byte, and what to call it.</returns>
    public async Task<(byte[] Json, string Name)?> FileAsync(int programmeId, int? number, CancellationToken stop)
    {
        if (number is null)
        {
            return await FindAsync(programmeId, stop) is { } view ? (view.Json, "kontaktplan.json") : null;
        }

        var own = cases.Programmes.For(caller, Permission.RunFollowUp).Select(p => p.Id);
        var json = await cases.ContactPlanVersions.Where(v => own.Contains(v.ProgrammeId) && v.ProgrammeId == programmeId && v.Number == number)
            .Select(v => v.Json).SingleOrDefaultAsync(stop);
        return json is null ? null : (json, $"kontaktplan-{number}.json");
    }

    /// <returns>Null when the programme is not the caller's.</returns>
    public Task<string?> NameAsync(int programmeId, CancellationToken stop) =>
        cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == programmeId).Select(p => p.Name).SingleOrDefaultAsync(stop);
}

internal static class PlanFiles
{
    /// <summary>The newest version's file, or the default plan's.</summary>
    public static async Task<byte[]> PlanInUseAsync(this CasesDb cases, int programmeId, CancellationToken stop) =>
        await cases.ContactPlanVersions.Where(v => v.ProgrammeId == programmeId).OrderByDescending(v => v.Number).Select(v => v.Json).FirstOrDefaultAsync(stop)
        ?? DefaultContactPlan.File.ToArray();
}
