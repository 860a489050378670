using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Takes a file of participants in: looked at first, then stored as a whole or not at all, and undone as a whole.</summary>
public sealed class ImportService(
    AuditedGate gate, WriteGate unlogged, PeopleDb people, CasesDb cases, LinksDb links, PeopleSeal seal, ImportReader reader, ImportStore store, Caller caller, TimeProvider time)
{
    /// <summary>A file that nobody stored is thrown away after this time.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Keeps the file, sealed, so that exactly what was looked at can be stored.</summary>
    /// <returns>The import's id; null when the programme is not the caller's.</returns>
    public async Task<int?> LookAsync(int programmeId, byte[] file, CancellationToken stop)
    {
        if (!await IsOwnAsync(programmeId, stop))
        {
            return null;
        }

        var now = time.GetUtcNow();
        return await unlogged.WriteAsync<PeopleDb, int?>(
            async inside =>
            {
                await inside.ParticipantImports.Where(i => i.State == ImportState.Previewed && i.ReadAt < now - KeptFor).ExecuteDeleteAsync(stop);
                var id = (await inside.ParticipantImports.MaxAsync(i => (int?)i.Id, stop) ?? 0) + 1;
                var import = new ParticipantImport { Id = id, ProgrammeId = programmeId, ReadAt = now };
                import.Keep(seal.File(programmeId, id, file));
                inside.Add(import);
                await inside.SaveChangesAsync(stop);
                return id;
            },
            stop);
    }

    /// <summary>What would be stored.</summary>
    /// <returns>Null when there is no such file waiting.</returns>
    public async Task<ImportReading?> ReadAsync(int programmeId, int importId, CancellationToken stop)
    {
        var import = await Mine(people, programmeId, importId).SingleOrDefaultAsync(i => i.State == ImportState.Previewed, stop);
        return import is null ? null : await ReadAsync(import, stop);
    }

    public async Task<StoreOutcome> StoreAsync(int programmeId, int importId, CancellationToken stop)
    {
        var by = caller.AccountId;
        if (await ReadAsync(programmeId, importId, stop) is not { } reading)
        {
            return StoreOutcome.Unknown;
        }

        if (!reading.CanBeStored)
        {
            return StoreOutcome.Refused;
        }

        return await gate.WriteAsync<PeopleDb, CasesDb, LinksDb, StoreOutcome>(
            async (insidePeople, insideCases, insideLinks, audit) =>
            {
                var import = await Mine(insidePeople, programmeId, importId).AsTracking().SingleOrDefaultAsync(i => i.State == ImportState.Previewed, stop);
                if (import is null)
                {
                    return StoreOutcome.Unknown;
                }

                import.Store(reading.ToStore, time.GetUtcNow());
                await insidePeople.SaveChangesAsync(stop);
                await store.WriteAsync(import, reading.People.Where(p => p.Fate == RowFate.Stored).Select(p => p.Facts), new StoreSet(insidePeople, insideCases, insideLinks), stop);
                await audit.WriteAsync(by, AuditActions.ImportStored, $"import {importId} programme {programmeId} people {reading.ToStore}", stop);
                return StoreOutcome.Stored;
            },
            stop);
    }

    /// <summary>Throws away a file that was only looked at.</summary>
    public async Task<bool> DiscardAsync(int programmeId, int importId, CancellationToken stop) =>
        await unlogged.WriteAsync<PeopleDb, int>(inside => Mine(inside, programmeId, importId).Where(i => i.State == ImportState.Previewed).ExecuteDeleteAsync(stop), stop) > 0;

    private async Task<ImportReading> ReadAsync(ParticipantImport import, CancellationToken stop)
    {
        var stored = await StoredPeople.ReadAsync(import.ProgrammeId, people, cases, links, seal, stop);
        using var file = new MemoryStream(seal.OpenFile(import), writable: false);
        return reader.Read(file, stored);
    }

    private Task<bool> IsOwnAsync(int programmeId, CancellationToken stop) =>
        cases.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == programmeId, stop);

    private IQueryable<ParticipantImport> Mine(PeopleDb from, int programmeId, int importId)
    {
        var own = caller.ProgrammesWith(Permission.RunFollowUp);
        return from.ParticipantImports.Where(i => i.Id == importId && i.ProgrammeId == programmeId && own.Contains(i.ProgrammeId));
    }
}

public enum StoreOutcome
{
    Stored,
    /// <summary>No such file is waiting: it was stored, thrown away or belongs to somebody else.</summary>
    Unknown,
    /// <summary>The file has errors, or nobody in it is new.</summary>
    Refused,
}
