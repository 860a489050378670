using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>
/// Makes one person of two rows that are the same person. Every time in the programme keeps its code and its answers;
/// of two that overlap, the one that nobody has been asked about is kept as a misregistration.
/// </summary>
public sealed class MergeService(AuditedGate gate, PeopleSeal seal, Caller caller, TimeProvider time)
{
    private const string Misregistered = "misregistered";

    /// <param name="id">Stays, with name and language.</param>
    /// <param name="twinId">Goes into the other.</param>
    /// <returns>False when either is not the caller's, or they are not two people of one programme.</returns>
    public Task<bool> MergeAsync(int id, int twinId, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
            async (people, cases, links, audit) =>
            {
                var person = await people.FindOwnAsync(caller, id, stop);
                var twin = await people.FindOwnAsync(caller, twinId, stop);
                if (person is null || twin is null || id == twinId || person.ProgrammeId != twin.ProgrammeId || person.Role != twin.Role)
                {
                    return false;
                }

                await SetOverlapsAsideAsync(await cases.EnrolmentsOfAsync(links, person, stop), await cases.EnrolmentsOfAsync(links, twin, stop), cases, stop);
                await MoveKeysAsync(person, twin, people, links, stop);
                await MoveContactAsync(person, twin, people, stop);
                await MoveSayingsAsync(id, twinId, people, stop);
                await people.Participants.Where(p => p.CoachId == twinId).ExecuteUpdateAsync(p => p.SetProperty(c => c.CoachId, id), stop);
                people.Remove(twin);
                await people.SaveChangesAsync(stop);
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ParticipantsMerged, $"participant {id} from {twinId}", stop);
                return true;
            },
            stop);
    }

    private async Task SetOverlapsAsideAsync(IReadOnlyList<(int, Enrolment)> own, IReadOnlyList<(int, Enrolment)> others, CasesDb cases, CancellationToken stop)
    {
        foreach (var (_, other) in others.Where(o => o.Item2.ExitReason != Misregistered))
        {
            foreach (var (_, mine) in own.Where(o => o.Item2.ExitReason != Misregistered && Overlap(o.Item2, other)))
            {
                var isOtherAsked = await cases.Participations.AnyAsync(p => p.ProgrammeId == other.ProgrammeId && p.ParticipantCode == other.ParticipantCode, stop);
                var isMineAsked = await cases.Participations.AnyAsync(p => p.ProgrammeId == mine.ProgrammeId && p.ParticipantCode == mine.ParticipantCode, stop);
                var aside = isOtherAsked && !isMineAsked ? mine : other;
                aside.End(aside.ExitedOn ?? aside.StartedOn!.Value, Misregistered, StockholmTime.Civil(time.GetUtcNow()).Day);
            }
        }
    }

    /// <summary>Codes and what was sent under them get the numbers after those that are there.</summary>
    private static async Task MoveKeysAsync(Participant person, Participant twin, PeopleDb people, LinksDb links, CancellationToken stop)
    {
        var next = await links.IdentityLinks.Where(l => l.ParticipantId == person.Id).MaxAsync(l => (int?)l.EnrolmentNumber, stop) ?? 0;
        foreach (var number in await links.IdentityLinks.Where(l => l.ParticipantId == twin.Id).Select(l => l.EnrolmentNumber).Order().ToListAsync(stop))
        {
            next++;
            await links.IdentityLinks.Where(l => l.ParticipantId == twin.Id && l.EnrolmentNumber == number)
                .ExecuteUpdateAsync(l => l.SetProperty(k => k.ParticipantId, person.Id).SetProperty(k => k.EnrolmentNumber, next), stop);
            await people.Messages.Where(m => m.ParticipantId == twin.Id && m.EnrolmentNumber == number)
                .ExecuteUpdateAsync(m => m.SetProperty(k => k.ParticipantId, person.Id).SetProperty(k => k.EnrolmentNumber, next), stop);
            await people.DroppedSteps.Where(s => s.ParticipantId == twin.Id && s.EnrolmentNumber == number)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.ParticipantId, person.Id).SetProperty(k => k.EnrolmentNumber, next), stop);
        }
    }

    /// <summary>A way to be reached fills a place that is free; what has no place goes.</summary>
    private async Task MoveContactAsync(Participant person, Participant twin, PeopleDb people, CancellationToken stop)
    {
        if (twin.HasProtectedIdentity && !person.HasProtectedIdentity)
        {
            person.Protect();
        }

        var own = await people.ContactPoints.AsTracking().Where(c => c.ParticipantId == person.Id).ToListAsync(stop);
        if (person.HasProtectedIdentity)
        {
            people.RemoveRange(own);
            return;
        }

        foreach (var other in await people.ContactPoints.AsNoTracking().Where(c => c.ParticipantId == twin.Id).OrderBy(c => c.Number).ToListAsync(stop))
        {
            var place = Enumerable.Range(1, ContactPoint.MostOfAKind).FirstOrDefault(n => !own.Exists(c => c.Kind == other.Kind && c.Number == n));
            if (place == 0 || own.Exists(c => c.ValueHash.AsSpan().SequenceEqual(other.ValueHash)))
            {
                continue;
            }

            var moved = seal.Contact(person.ProgrammeId, person.Id, other.Kind, place, seal.OpenContact(twin.ProgrammeId, other));
            moved.IsSafeToText = other.IsSafeToText;
            if (other.VerifiedOn is { } on)
            {
                moved.Verify(on);
            }

            if (other.UndeliverableSince is { } since)
            {
                moved.Fail(since, other.UndeliverableCause!);
            }

            people.Add(moved);
            own.Add(moved);
        }
    }

    /// <summary>Notes, stops and consents: a no from either holds.</summary>
    private static async Task MoveSayingsAsync(int id, int twinId, PeopleDb people, CancellationToken stop)
    {
        await people.ContactNotes.Where(n => n.ParticipantId == twinId).ExecuteUpdateAsync(n => n.SetProperty(k => k.ParticipantId, id), stop);
        await people.ContactStops
            .Where(s => s.ParticipantId == twinId && !people.ContactStops.Any(o => o.ParticipantId == id && o.Reason == s.Reason))
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.ParticipantId, id), stop);
        var own = await people.Consents.AsTracking().Where(c => c.ParticipantId == id).ToListAsync(stop);
        foreach (var other in await people.Consents.AsNoTracking().Where(c => c.ParticipantId == twinId).ToListAsync(stop))
        {
            if (own.Find(c => c.Purpose == other.Purpose && c.GivenOn == other.GivenOn) is { } same)
            {
                if (other.WithdrawnOn is { } on)
                {
                    same.Withdraw(on);
                }

                continue;
            }

            var moved = new Consent { ParticipantId = id, Purpose = other.Purpose, GivenOn = other.GivenOn };
            if (other.WithdrawnOn is { } withdrawn)
            {
                moved.Withdraw(withdrawn);
            }

            people.Add(moved);
        }
    }

    private static bool Overlap(Enrolment one, Enrolment other) =>
        one.StartedOn is { } start && other.StartedOn is { } next && next <= (one.ExitedOn ?? DateOnly.MaxValue) && (other.ExitedOn ?? DateOnly.MaxValue) >= start;
}
