using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Bounces;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>What the outbox page shows.</summary>
/// <param name="Pause">Why nothing is sent, or null.</param>
/// <param name="PausedAt">In Swedish time.</param>
/// <param name="Counts">Messages of the caller's programmes by state, in the order of their life.</param>
/// <param name="Chosen">The state whose messages are listed.</param>
/// <param name="Rows">At most <see cref="OutboxQuery.MostRows"/>, the newest first.</param>
/// <param name="Waiting">What a release would let go at once.</param>
/// <param name="UnmatchedBounces">Messages that came back and belong to none of ours.</param>
public sealed record OutboxView(
    PauseReason? Pause,
    DateTimeOffset? PausedAt,
    IReadOnlyList<StateCount> Counts,
    MessageState Chosen,
    IReadOnlyList<OutboxRow> Rows,
    IReadOnlyList<OutboxProgramme> Programmes,
    WaitingMessages Waiting,
    int CallsDue,
    int UnmatchedBounces);

public sealed record StateCount(MessageState State, int Count);

/// <param name="LettersDue">Letters to print.</param>
public sealed record OutboxProgramme(int Id, string Name, int LettersDue);

/// <param name="TooLate">Due more than a week ago: they are not sent any more.</param>
public sealed record WaitingMessages(int Email, int Sms, int TooLate);

public sealed record OutboxRow(long Id, string Programme, int ParticipantId, string Name, string Occasion, string Step, Channel Channel, DateTimeOffset DueAt, DateTimeOffset? NotBefore, int Attempts, string? Cause, bool IsDelivered);

/// <summary>Reads the outbox of the caller's programmes: no addresses and no numbers.</summary>
public sealed class OutboxQuery(PeopleDb people, CasesDb cases, PeopleSeal seal, BounceShelf bounces, Caller caller, TimeProvider time)
{
    public const int MostRows = 100;

    public async Task<OutboxView> ReadAsync(MessageState? asked, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var tomorrow = StockholmTime.Instant(StockholmTime.Civil(now).Day.AddDays(1), TimeOnly.MinValue);
        var names = await cases.Programmes.For(caller, Permission.RunFollowUp).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var own = people.Messages.Where(m => names.Keys.Contains(m.ProgrammeId));
        var outbox = await people.OutboxState.SingleOrDefaultAsync(stop);
        var counted = await own.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var counts = Enum.GetValues<MessageState>().Select(s => new StateCount(s, counted.FirstOrDefault(c => c.Key == s)?.Count ?? 0)).ToList();
        var chosen = asked ?? counts.Where(c => c.Count > 0).OrderBy(c => Urgency(c.State)).Select(c => c.State).FirstOrDefault();
        var letters = await own.Where(m => m.Channel == Channel.Letter && m.NotBefore < tomorrow).GroupBy(m => m.ProgrammeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new OutboxView(
            outbox?.PausedBecause,
            outbox?.PausedAt,
            counts,
            chosen,
            await RowsAsync(own.Where(m => m.State == chosen), names, stop),
            [.. names.Select(p => new OutboxProgramme(p.Key, p.Value, letters.GetValueOrDefault(p.Key)))],
            await WaitingAsync(own.Where(m => m.NotBefore <= now), now, stop),
            await own.CountAsync(m => m.Channel == Channel.Call && m.NotBefore < tomorrow, stop),
            bounces.CountUnmatched());
    }

    private async Task<IReadOnlyList<OutboxRow>> RowsAsync(IQueryable<Message> messages, Dictionary<int, string> programmes, CancellationToken stop)
    {
        var rows = await messages.OrderByDescending(m => m.DueAt).ThenByDescending(m => m.Id)
            .Join(people.Participants, m => m.ParticipantId, p => p.Id, (m, p) => new { Message = m, p.SealedName })
            .Take(MostRows).ToListAsync(stop);
        return rows.ConvertAll(row =>
        {
            var m = row.Message;
            return new OutboxRow(m.Id, programmes[m.ProgrammeId], m.ParticipantId, seal.OpenName(m.ProgrammeId, m.ParticipantId, row.SealedName), m.Occasion, m.Step, m.Channel, m.DueAt, m.NotBefore, m.Attempts, m.Cause, m.DeliveredAt is not null);
        });
    }

    private static async Task<WaitingMessages> WaitingAsync(IQueryable<Message> due, DateTimeOffset now, CancellationToken stop)
    {
        var tooLate = now - RetryRule.TooLate;
        return new WaitingMessages(
            await due.CountAsync(m => m.Channel == Channel.Email && m.DueAt >= tooLate, stop),
            await due.CountAsync(m => m.Channel == Channel.Sms && m.DueAt >= tooLate, stop),
            await due.CountAsync(m => Claims.Electronic.Contains(m.Channel) && m.DueAt < tooLate, stop));
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
