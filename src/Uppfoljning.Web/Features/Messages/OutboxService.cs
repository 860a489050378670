using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>The button that holds everything, the one that lets it go, and the word of somebody who knows what became of an uncertain message. Each leaves a line in the audit log.</summary>
public sealed class OutboxService(AuditedGate gate, Caller caller, TimeProvider time)
{
    private const string Subject = "outbox";
    private const string ToldNotArrived = "told.notArrived";

    public Task PauseAsync(CancellationToken stop) => ChangeAsync(outbox => outbox.Pause(PauseReason.ByHand, time.GetUtcNow()), AuditActions.OutboxPaused, stop);

    public Task ReleaseAsync(CancellationToken stop) => ChangeAsync(outbox => outbox.Release(time.GetUtcNow()), AuditActions.OutboxReleased, stop);

    /// <summary>Settles a message that nobody knew the end of, so that it is neither sent again nor wondered about.</summary>
    /// <returns>False when there is no such uncertain message in a programme of the caller's.</returns>
    public Task<bool> SettleAsync(long id, bool hasArrived, CancellationToken stop)
    {
        var (by, own) = (caller.AccountId, caller.ProgrammesWith(Permission.RunFollowUp));
        return gate.WriteAsync<PeopleDb, bool>(
            async (people, audit) =>
            {
                if (await people.Messages.AsTracking().SingleOrDefaultAsync(m => m.Id == id && m.State == MessageState.Uncertain && own.Contains(m.ProgrammeId), stop) is not { } message)
                {
                    return false;
                }

                if (hasArrived)
                {
                    message.Deliver(time.GetUtcNow());
                }
                else
                {
                    message.Bounce(time.GetUtcNow(), ToldNotArrived);
                }

                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.MessageSettled, $"message {id} arrived {hasArrived}", stop);
                return true;
            },
            stop);
    }

    private Task<bool> ChangeAsync(Action<OutboxState> change, string action, CancellationToken stop) => gate.WriteAsync<PeopleDb, bool>(
        async (people, audit) =>
        {
            change(await SweepDoubts.OutboxAsync(people, stop));
            await people.SaveChangesAsync(stop);
            await audit.WriteAsync(caller.AccountId, action, Subject, stop);
            return true;
        },
        stop);
}
