using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>What has been taken in to a programme from files.</summary>
public sealed class ImportList(PeopleDb people, CasesDb cases, Caller caller)
{
    private const int Most = 50;

    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<ImportHistory?> ReadAsync(int programmeId, CancellationToken stop) =>
        await cases.ProgrammeNameAsync(caller, programmeId, stop) is { } programme
            ? new ImportHistory(programme, await people.ParticipantImports
                .Where(i => i.ProgrammeId == programmeId).OrderByDescending(i => i.Id).Take(Most)
                .Select(i => new ImportRow(i.Id, i.ProgrammeId, i.ReadAt, i.State, i.Stored)).ToListAsync(stop))
            : null;

    /// <returns>Null when the import is not of a programme of the caller's.</returns>
    public Task<ImportRow?> FindAsync(int importId, CancellationToken stop)
    {
        var own = caller.ProgrammesWith(Permission.RunFollowUp);
        return people.ParticipantImports.Where(i => i.Id == importId && own.Contains(i.ProgrammeId))
            .Select(i => new ImportRow(i.Id, i.ProgrammeId, i.ReadAt, i.State, i.Stored)).SingleOrDefaultAsync(stop);
    }
}

public sealed record ImportHistory(string Programme, IReadOnlyList<ImportRow> Imports);

public sealed record ImportRow(int Id, int ProgrammeId, DateTimeOffset At, ImportState State, int Stored);
