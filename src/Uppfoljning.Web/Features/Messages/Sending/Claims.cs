using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>Takes due messages for one sender, and gives back what a sender that died was holding.</summary>
public sealed class Claims(WriteGate gate, Settings settings, TimeProvider time)
{
    public const int MostTogether = 20;
    /// <summary>Longer than any attempt may take; begun when they are claimed and not renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    /// <summary>What the program sends; letters and calls are people's work.</summary>
    internal static readonly Channel[] Electronic = [Channel.Email, Channel.Sms];

    /// <summary>Claims the messages longest due, in one statement. Nobody else has them until the lease ends.</summary>
    internal Task<Claimed> TakeAsync(int most, CancellationToken stop) => gate.WriteAsync<PeopleDb, Claimed>(
        async people =>
        {
            var claim = Secrets.NewShortId();
            var now = time.GetUtcNow();
            if (await people.OutboxState.AnyAsync(o => o.PausedBecause != null, stop))
            {
                return new Claimed(claim, []);
            }

            var due = people.Messages
                .Where(m => m.NotBefore <= now && m.State != MessageState.Sending && Electronic.Contains(m.Channel))
                .OrderBy(m => m.NotBefore).ThenBy(m => m.Id)
                .Take(Math.Min(most, MostTogether))
                .Select(m => m.Id);
            await people.Messages
                .Where(m => due.Contains(m.Id) && m.State != MessageState.Sending)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(m => m.State, MessageState.Sending)
                        .SetProperty(m => m.Claim, claim)
                        .SetProperty(m => m.LeaseUntil, now + Lease)
                        .SetProperty(m => m.BegunAt, (DateTimeOffset?)null)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1),
                    stop);
            return new Claimed(claim, await people.Messages.Where(m => m.Claim == claim).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id).ToListAsync(stop));
        },
        stop);

    /// <summary>Gives back what is still held by the claim: nothing of it was handed over.</summary>
    internal Task<int> ReturnAsync(string claim, CancellationToken stop) => gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            foreach (var message in await people.Messages.AsTracking().Where(m => m.Claim == claim).ToListAsync(stop))
            {
                message.Return(time.GetUtcNow());
            }

            return await people.SaveChangesAsync(stop);
        },
        stop);

    /// <summary>
    /// What a dead sender held goes back; what it had begun may have been delivered, so nobody knows. What is a week late is missed.
    /// </summary>
    internal Task<int> RecoverAsync(CancellationToken stop) => gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            var now = time.GetUtcNow();
            foreach (var message in await people.Messages.AsTracking().Where(m => m.State == MessageState.Sending && m.LeaseUntil < now).ToListAsync(stop))
            {
                if (message.BegunAt is null)
                {
                    message.Return(now);
                    continue;
                }

                var again = RetryRule.TriesUncertain(message.Channel, message.UncertainAttempts, settings.Sms.IsIdempotent);
                people.Add(new MessageAttempt { MessageId = message.Id, Number = message.Attempts, At = message.BegunAt.Value, Outcome = MessageState.Uncertain, Cause = "sender.died" });
                message.LoseTrack(now, again ? now + RetryRule.Uncertain : null, "sender.died");
            }

            var tooLate = now - RetryRule.TooLate;
            foreach (var message in await people.Messages.AsTracking().Where(m => m.NotBefore <= now && m.DueAt < tooLate && m.State != MessageState.Sending && m.Channel != Channel.Handover && m.Channel != Channel.Task && !(m.Channel == Channel.Call && m.Attempts > 0)).ToListAsync(stop))
            {
                message.Miss(now);
            }

            return await people.SaveChangesAsync(stop);
        },
        stop);
}

/// <param name="Claim">Whose they are.</param>
/// <param name="Messages">Ids, the longest due first.</param>
internal sealed record Claimed(string Claim, IReadOnlyList<long> Messages);
