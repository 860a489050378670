using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>The button that holds everything, and the one that lets it go. Both leave a line in the audit log.</summary>
public sealed class OutboxService(AuditedGate gate, Caller caller, TimeProvider time)
{
    private const string Subject = "outbox";

    public Task PauseAsync(CancellationToken stop) => ChangeAsync(outbox => outbox.Pause(PauseReason.ByHand, time.GetUtcNow()), AuditActions.OutboxPaused, stop);

    public Task ReleaseAsync(CancellationToken stop) => ChangeAsync(outbox => outbox.Release(time.GetUtcNow()), AuditActions.OutboxReleased, stop);

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
