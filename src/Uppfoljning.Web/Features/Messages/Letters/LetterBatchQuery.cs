using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>A pile of letters and how each stands now.</summary>
public sealed record LetterBatchView(LetterBatch Batch, string Programme, IReadOnlyList<BatchRow> Rows)
{
    /// <summary>Letters to take out of the pile before it is posted.</summary>
    public IReadOnlyList<BatchRow> ToPull => [.. Rows.Where(r => r.Stopped is not null)];
}

/// <param name="Number">From 1, as the letters lie in the pile.</param>
/// <param name="Stopped">Why the letter is not to go after all, as a code; null when it may.</param>
public sealed record BatchRow(int Number, long LetterId, int ParticipantId, string Name, string? Stopped);

/// <summary>Reads one pile of a programme of the caller's.</summary>
public sealed class LetterBatchQuery(PeopleDb people, LinksDb links, CasesDb cases, ContactPlanLibrary plans, PeopleSeal seal, Caller caller, TimeProvider time)
{
    /// <returns>Null when it is not the caller's.</returns>
    public async Task<LetterBatchView?> FindAsync(int batchId, CancellationToken stop)
    {
        if (await people.LetterBatches.For(caller).SingleOrDefaultAsync(b => b.Id == batchId, stop) is not { } batch)
        {
            return null;
        }

        var standings = new Standings(plans, people, links, cases, StockholmTime.Civil(time.GetUtcNow()).Day);
        var rows = new List<BatchRow>();
        foreach (var letter in await people.Messages.Where(m => m.LetterBatchId == batchId).OrderBy(m => m.Id).ToListAsync(stop))
        {
            var standing = await standings.OfAsync(letter, stop);
            var name = seal.OpenName(letter.ProgrammeId, letter.ParticipantId, standing.Person.SealedName);
            rows.Add(new BatchRow(rows.Count + 1, letter.Id, letter.ParticipantId, name, batch.IsOpen ? standing.Stopped : letter.State == MessageState.Stopped ? letter.Cause : null));
        }

        var programme = await cases.Programmes.Where(p => p.Id == batch.ProgrammeId).Select(p => p.Name).SingleAsync(stop);
        return new LetterBatchView(batch, programme, rows);
    }
}
