using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Stops contact with a person and lets it go on again: one click, and a line in the log.</summary>
public sealed class StopService(AuditedGate gate, Caller caller, TimeProvider time)
{
    /// <summary>What staff may register; the rest people say themselves, or other pages do.</summary>
    public static readonly IReadOnlyList<StopReason> Reasons =
        [StopReason.OnHold, StopReason.OptedOut, StopReason.Objected, StopReason.WrongRecipient, StopReason.Deceased];

    /// <returns>False when the person is not the caller's, or the reason is not for staff to register.</returns>
    public Task<bool> StopAsync(int id, StopReason reason, CancellationToken stop) => ChangeAsync(
        id,
        reason,
        AuditActions.ContactStopped,
        async people =>
        {
            if (!await people.ContactStops.AnyAsync(s => s.ParticipantId == id && s.Reason == reason, stop))
            {
                people.Add(new ContactStop { ParticipantId = id, Reason = reason, On = StockholmTime.Civil(time.GetUtcNow()).Day });
                await people.SaveChangesAsync(stop);
            }
        },
        stop);

    /// <returns>As <see cref="StopAsync"/>.</returns>
    public Task<bool> ReleaseAsync(int id, StopReason reason, CancellationToken stop) => ChangeAsync(
        id,
        reason,
        AuditActions.ContactReleased,
        people => people.ContactStops.Where(s => s.ParticipantId == id && s.Reason == reason).ExecuteDeleteAsync(stop),
        stop);

    private Task<bool> ChangeAsync(int id, StopReason reason, string action, Func<PeopleDb, Task> change, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, bool>(
            async (people, audit) =>
            {
                if (!Reasons.Contains(reason) || await people.FindOwnAsync(caller, id, stop) is null)
                {
                    return false;
                }

                await change(people);
                await audit.WriteAsync(by, action, $"participant {id} {reason}", stop);
                return true;
            },
            stop);
    }
}
