using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Keeps the ways to reach a person.</summary>
public sealed class ContactService(AuditedGate gate, PeopleSeal seal, CategoryLists lists, Caller caller, TimeProvider time)
{
    private DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    /// <summary>Replaces all contact points by those of the form; one that stands unchanged keeps what is known of it.</summary>
    public Task<ContactOutcome> ReplaceAsync(int id, Func<Field, string> told, CancellationToken stop)
    {
        var problems = new List<RowProblem>();
        var values = new FieldValues(told, problems.Add);
        var facts = new ParticipantFacts
        {
            Name = "",
            Phone = values.Phone(Field.Phone),
            SecondPhone = values.Phone(Field.SecondPhone),
            Email = values.Email(),
            Address = values.Address(),
            IsSafeToText = values.Code(Field.SafeToText, lists.YesNo) == "yes",
        };
        return ChangeAsync(
            id,
            AuditActions.ContactChanged,
            async (person, people) =>
            {
                if (person.HasProtectedIdentity && facts.HasContact)
                {
                    problems.Add(new RowProblem(null, "protected.contact"));
                }

                if (problems.Count > 0)
                {
                    return new ContactRefused(problems);
                }

                var wanted = new ParticipantRows(person.ProgrammeId, seal, lists, Today).Contacts(facts, id, Today).ToList();
                var standing = await people.ContactPoints.AsTracking().Where(c => c.ParticipantId == id).ToListAsync(stop);
                foreach (var old in standing)
                {
                    var same = wanted.Find(w => w.Kind == old.Kind && w.Number == old.Number && w.ValueHash.AsSpan().SequenceEqual(old.ValueHash));
                    if (same is null)
                    {
                        people.Remove(old);
                    }
                    else
                    {
                        old.IsSafeToText = same.IsSafeToText;
                        wanted.Remove(same);
                    }
                }

                await people.SaveChangesAsync(stop);
                people.AddRange(wanted);
                return new ContactDone(null);
            },
            stop);
    }

    /// <summary>Somebody has asked the person whether it is right.</summary>
    public Task<ContactOutcome> VerifyAsync(int id, ContactKind kind, int number, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.ContactVerified,
        async (_, people) =>
        {
            var contact = await FindAsync(people, id, kind, number, stop);
            contact?.Verify(Today);
            return contact is null ? new ContactUnknown() : new ContactDone(null);
        },
        stop);

    /// <summary>Tells the contact details in full, as the form that changes them has them, and logs that they were told.</summary>
    public Task<ContactOutcome> ShowAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.ContactShown,
        async (person, people) =>
        {
            var contacts = await people.ContactPoints.Where(c => c.ParticipantId == id).OrderBy(c => c.Kind).ThenBy(c => c.Number).ToListAsync(stop);
            var phones = contacts.Where(c => c.Kind is ContactKind.Mobile or ContactKind.Landline).Select(Open).ToList();
            return new ContactDone(new Dictionary<Field, string>
            {
                [Field.Phone] = phones.ElementAtOrDefault(0) ?? "",
                [Field.SecondPhone] = phones.ElementAtOrDefault(1) ?? "",
                [Field.Email] = contacts.Where(c => c.Kind == ContactKind.Email).Select(Open).FirstOrDefault() ?? "",
                [Field.Address] = contacts.Where(c => c.Kind == ContactKind.Address).Select(Open).FirstOrDefault() ?? "",
                [Field.SafeToText] = contacts.TrueForAll(c => c.IsSafeToText) ? "yes" : "no",
            });

            string Open(ContactPoint contact) => seal.OpenContact(person.ProgrammeId, contact);
        },
        stop);

    /// <summary>Protected identity: takes away every contact detail and note at once, and lets none come back.</summary>
    public Task<ContactOutcome> ProtectAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.IdentityProtected,
        async (person, people) =>
        {
            person.Protect();
            await people.ContactPoints.Where(c => c.ParticipantId == id).ExecuteDeleteAsync(stop);
            await people.ContactNotes.Where(n => n.ParticipantId == id).ExecuteDeleteAsync(stop);
            await people.ParticipantImports.Where(i => i.ProgrammeId == person.ProgrammeId && i.State == ImportState.Previewed).ExecuteDeleteAsync(stop);
            return new ContactDone(null);
        },
        stop);

    private Task<ContactOutcome> ChangeAsync(int id, string action, Func<Participant, PeopleDb, Task<ContactOutcome>> change, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, ContactOutcome>(
            async (people, audit) =>
            {
                if (await people.FindOwnAsync(caller, id, stop) is not { } person)
                {
                    return new ContactUnknown();
                }

                var outcome = await change(person, people);
                if (outcome is ContactDone)
                {
                    await people.SaveChangesAsync(stop);
                    await audit.WriteAsync(by, action, $"participant {id}", stop);
                }

                return outcome;
            },
            stop);
    }

    private static Task<ContactPoint?> FindAsync(PeopleDb people, int id, ContactKind kind, int number, CancellationToken stop) =>
        people.ContactPoints.AsTracking().SingleOrDefaultAsync(c => c.ParticipantId == id && c.Kind == kind && c.Number == number, stop);
}

public abstract record ContactOutcome;

/// <param name="Shown">The details in full, when they were asked for.</param>
public sealed record ContactDone(IReadOnlyDictionary<Field, string>? Shown) : ContactOutcome;

public sealed record ContactRefused(IReadOnlyList<RowProblem> Problems) : ContactOutcome;

public sealed record ContactUnknown : ContactOutcome;
