using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Takes everything that an import stored away again, as long as nobody in it has been invited or has answered.</summary>
public sealed class UndoService(AuditedGate gate, Caller caller, TimeProvider time)
{
    private const int Together = 500;

    public Task<UndoOutcome> UndoAsync(int programmeId, int importId, CancellationToken stop)
    {
        var by = caller.AccountId;
        var own = caller.ProgrammesWith(Permission.RunFollowUp);
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, UndoOutcome>(
            async (people, cases, links, audit) =>
            {
                var import = await people.ParticipantImports.AsTracking()
                    .SingleOrDefaultAsync(i => i.Id == importId && i.ProgrammeId == programmeId && own.Contains(i.ProgrammeId) && i.State == ImportState.Stored, stop);
                if (import is null)
                {
                    return UndoOutcome.Unknown;
                }

                if (await IsAskedAsync(importId, cases, stop) || await people.Messages.AnyAsync(m => people.Participants.Any(p => p.Id == m.ParticipantId && p.ImportId == importId), stop))
                {
                    return UndoOutcome.HasBegun;
                }

                foreach (var some in (await people.Participants.Where(p => p.ImportId == importId).Select(p => p.Id).ToListAsync(stop)).Chunk(Together))
                {
                    await links.IdentityLinks.Where(l => some.Contains(l.ParticipantId)).ExecuteDeleteAsync(stop);
                }

                await cases.Enrolments.Where(e => e.ImportId == importId).ExecuteDeleteAsync(stop);
                await people.Participants.Where(p => p.ImportId == importId).ExecuteDeleteAsync(stop);
                import.Undo(time.GetUtcNow());
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ImportUndone, $"import {importId} programme {programmeId}", stop);
                return UndoOutcome.Undone;
            },
            stop);
    }

    private static Task<bool> IsAskedAsync(int importId, CasesDb cases, CancellationToken stop) => (
        from enrolment in cases.Enrolments
        join participation in cases.Participations
            on new { enrolment.ProgrammeId, enrolment.ParticipantCode } equals new { participation.ProgrammeId, participation.ParticipantCode }
        where enrolment.ImportId == importId
        select enrolment.Id).AnyAsync(stop);
}

public enum UndoOutcome
{
    Undone,
    Unknown,
    /// <summary>Somebody has been invited or has answered.</summary>
    HasBegun,
}
