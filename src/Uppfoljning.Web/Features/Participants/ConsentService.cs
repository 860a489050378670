using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Keeps what a person has said yes to, and that it was taken back. What was once said is never taken away.</summary>
public sealed class ConsentService(AuditedGate gate, Caller caller, TimeProvider time)
{
    public Task<bool> GiveAsync(int id, ConsentPurpose purpose, CancellationToken stop) => ChangeAsync(
        id,
        purpose,
        AuditActions.ConsentGiven,
        (standing, people, today) =>
        {
            if (standing is null)
            {
                people.Add(new Consent { ParticipantId = id, Purpose = purpose, GivenOn = today });
            }
        },
        stop);

    public Task<bool> WithdrawAsync(int id, ConsentPurpose purpose, CancellationToken stop) =>
        ChangeAsync(id, purpose, AuditActions.ConsentWithdrawn, (standing, _, today) => standing?.Withdraw(today), stop);

    private Task<bool> ChangeAsync(int id, ConsentPurpose purpose, string action, Action<Consent?, PeopleDb, DateOnly> change, CancellationToken stop)
    {
        var by = caller.AccountId;
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        return gate.WriteAsync<PeopleDb, bool>(
            async (people, audit) =>
            {
                if (!Enum.IsDefined(purpose) || await people.FindOwnAsync(caller, id, stop) is null)
                {
                    return false;
                }

                await people.Consents.Where(c => c.ParticipantId == id && c.Purpose == purpose && c.GivenOn == today && c.WithdrawnOn != null).ExecuteDeleteAsync(stop);
                change(await people.Consents.AsTracking().FirstOrDefaultAsync(c => c.ParticipantId == id && c.Purpose == purpose && c.WithdrawnOn == null, stop), people, today);
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, action, $"participant {id} {purpose}", stop);
                return true;
            },
            stop);
    }
}
