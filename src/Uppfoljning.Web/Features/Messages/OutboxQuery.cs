using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>What the outbox page shows.</summary>
/// <param name="Pause">Why nothing is sent, or null.</param>
/// <param name="PausedAt">In Swedish time.</param>
/// <param name="Counts">Messages of the caller's programmes by state, in the order of their life.</param>
/// <param name="Chosen">The state whose messages are listed.</param>
/// <param name="Rows">At most <see cref="OutboxQuery.MostRows"/>, the newest first.</param>
public sealed record OutboxView(PauseReason? Pause, DateTimeOffset? PausedAt, IReadOnlyList<StateCount> Counts, MessageState Chosen, IReadOnlyList<OutboxRow> Rows, IReadOnlyList<OutboxProgramme> Programmes);

public sealed record StateCount(MessageState State, int Count);

public sealed record OutboxProgramme(int Id, string Name);

public sealed record OutboxRow(long Id, string Programme, int ParticipantId, string Occasion, string Step, Channel Channel, DateTimeOffset DueAt, DateTimeOffset? NotBefore, int Attempts, string? Cause, bool IsDelivered);

/// <summary>Reads the outbox of the caller's programmes: no addresses, no names.</summary>
public sealed class OutboxQuery(PeopleDb people, CasesDb cases, Caller caller)
{
    public const int MostRows = 100;

    public async Task<OutboxView> ReadAsync(MessageState? asked, CancellationToken stop)
    {
        var own = await cases.Programmes.For(caller, Permission.RunFollowUp).Select(p => new OutboxProgramme(p.Id, p.Name)).ToListAsync(stop);
        var ids = own.ConvertAll(p => p.Id);
        var outbox = await people.OutboxState.SingleOrDefaultAsync(stop);
        var counted = await people.Messages.Where(m => ids.Contains(m.ProgrammeId)).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var counts = Enum.GetValues<MessageState>().Select(s => new StateCount(s, counted.FirstOrDefault(c => c.Key == s)?.Count ?? 0)).ToList();
        var chosen = asked ?? counts.Where(c => c.Count > 0).OrderBy(c => Urgency(c.State)).Select(c => c.State).FirstOrDefault();
        var rows = await people.Messages.Where(m => ids.Contains(m.ProgrammeId) && m.State == chosen)
            .OrderByDescending(m => m.DueAt).ThenByDescending(m => m.Id)
            .Select(m => new { m.Id, m.ProgrammeId, m.ParticipantId, m.Occasion, m.Step, m.Channel, m.DueAt, m.NotBefore, m.Attempts, m.Cause, m.DeliveredAt })
            .Take(MostRows).ToListAsync(stop);
        var names = own.ToDictionary(p => p.Id, p => p.Name);
        return new OutboxView(outbox?.PausedBecause, outbox?.PausedAt, counts, chosen,
            rows.ConvertAll(m => new OutboxRow(m.Id, names[m.ProgrammeId], m.ParticipantId, m.Occasion, m.Step, m.Channel, m.DueAt, m.NotBefore, m.Attempts, m.Cause, m.DeliveredAt is not null)), own);
    }

    /// <summary>What a person may have to do something about comes first.</summary>
    private static int Urgency(MessageState state) => state switch
    {
        MessageState.Failed => 0,
        MessageState.Uncertain => 1,
        MessageState.Missed => 2,
        MessageState.Deferred => 3,
        MessageState.Queued => 4,
        _ => 5,
    };
}
