using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Keeps a programme's next contact plan. Nothing that is done here reaches anybody until it is published.</summary>
public sealed class PlanDraftService(WriteGate gate, Caller caller, TimeProvider time)
{
    /// <summary>Changes one part of the plan, whatever somebody else has done to the others meanwhile.</summary>
    /// <param name="programmeId">The programme.</param>
    /// <param name="change">From the plan as it stands to the plan wanted; null when the part is gone.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<EditOutcome> EditAsync(int programmeId, Func<ContactPlan, ContactPlan?> change, CancellationToken stop) => gate.WriteAsync<CasesDb, EditOutcome>(
        async cases =>
        {
            if (!await IsOwnAsync(cases, programmeId, stop))
            {
                return new PlanNotFound();
            }

            var draft = await FindAsync(cases, programmeId, stop);
            var standing = ContactPlanReader.Read(draft?.Json ?? await cases.PlanInUseAsync(programmeId, stop));
            if (standing.Plan is null || change(standing.Plan) is not { } wanted)
            {
                return new PlanNotFound();
            }

            var json = ContactPlanWriter.Write(wanted);
            var reading = ContactPlanReader.Read(json);
            if (reading.Plan is null)
            {
                return new EditRefused(wanted, reading.Findings);
            }

            await KeepAsync(cases, draft, programmeId, json, stop);
            return new Edited(wanted);
        },
        stop);

    /// <summary>Takes a whole file, with or without errors.</summary>
    /// <returns>False when the programme is not the caller's.</returns>
    public Task<bool> ReplaceAsync(int programmeId, byte[] json, CancellationToken stop) => gate.WriteAsync<CasesDb, bool>(
        async cases =>
        {
            if (!await IsOwnAsync(cases, programmeId, stop))
            {
                return false;
            }

            await KeepAsync(cases, await FindAsync(cases, programmeId, stop), programmeId, json, stop);
            return true;
        },
        stop);

    /// <returns>False when the programme is not the caller's.</returns>
    public Task<bool> DiscardAsync(int programmeId, CancellationToken stop) => gate.WriteAsync<CasesDb, bool>(
        async cases =>
        {
            if (!await IsOwnAsync(cases, programmeId, stop))
            {
                return false;
            }

            await cases.ContactPlanDrafts.Where(d => d.ProgrammeId == programmeId).ExecuteDeleteAsync(stop);
            return true;
        },
        stop);

    /// <summary>Browsers send the line ends of a text field as CR LF, whatever was typed.</summary>
    public static byte[] BytesOf(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    private Task<bool> IsOwnAsync(CasesDb cases, int programmeId, CancellationToken stop) =>
        cases.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == programmeId, stop);

    private static Task<ContactPlanDraft?> FindAsync(CasesDb cases, int programmeId, CancellationToken stop) =>
        cases.ContactPlanDrafts.AsTracking().SingleOrDefaultAsync(d => d.ProgrammeId == programmeId, stop);

    private async Task KeepAsync(CasesDb cases, ContactPlanDraft? draft, int programmeId, byte[] json, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (draft is null)
        {
            cases.Add(new ContactPlanDraft { ProgrammeId = programmeId, Json = json, SavedAt = now });
        }
        else
        {
            draft.Json = json;
            draft.SavedAt = now;
        }

        await cases.SaveChangesAsync(stop);
    }
}

public abstract record EditOutcome;

/// <param name="Plan">As it was kept.</param>
public sealed record Edited(ContactPlan Plan) : EditOutcome;

/// <summary>The plan would contradict itself, so nothing is changed.</summary>
/// <param name="Wanted">What the places of the findings are about.</param>
public sealed record EditRefused(ContactPlan Wanted, IReadOnlyList<Finding> Findings) : EditOutcome;

/// <summary>Not the caller's, or the part is gone, or the draft cannot be read as it stands.</summary>
public sealed record PlanNotFound : EditOutcome;
