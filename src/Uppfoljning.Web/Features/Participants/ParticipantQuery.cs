using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>All that the coordinator's page of one person shows. Never a participant code: whoever sees names does not see under which code somebody answers.</summary>
public sealed class ParticipantQuery(PeopleDb people, CasesDb cases, LinksDb links, PeopleSeal seal, Caller caller)
{
    /// <returns>Null when the person is not the caller's.</returns>
    public async Task<ParticipantView?> FindAsync(int id, CancellationToken stop)
    {
        if (await people.Participants.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person)
        {
            return null;
        }

        var times = new List<EnrolmentView>();
        foreach (var (number, enrolment) in await cases.EnrolmentsOfAsync(links, person, stop))
        {
            var telling = await EnrolmentTelling.OfAsync(enrolment, cases, stop);
            var talks = await cases.FollowUpTalks.Where(t => t.EnrolmentId == enrolment.Id).Select(t => t.On).Order().ToListAsync(stop);
            times.Add(new EnrolmentView(number, enrolment.StartedOn, enrolment.ExitedOn, enrolment.Gender, telling, talks));
        }

        var contacts = await people.ContactPoints.Where(c => c.ParticipantId == id).ToListAsync(stop);
        return new ParticipantView(
            person,
            seal.OpenName(person.ProgrammeId, id, person.SealedName),
            await cases.Programmes.Where(p => p.Id == person.ProgrammeId).Select(p => p.Name).SingleAsync(stop),
            times,
            [.. contacts.OrderBy(c => c.Kind).ThenBy(c => c.Number).Select(c => new ContactView(c, Masks.Of(c.Kind, seal.OpenContact(person.ProgrammeId, c))))],
            await people.ContactStops.Where(s => s.ParticipantId == id).OrderBy(s => s.On).ToListAsync(stop),
            await people.Consents.Where(c => c.ParticipantId == id).OrderBy(c => c.Purpose).ThenBy(c => c.GivenOn).ToListAsync(stop),
            await NotesAsync(person, stop));
    }

    /// <summary>Others of the programme with the same name and year of birth, or a contact detail in common.</summary>
    public async Task<IReadOnlyList<TwinView>> TwinsAsync(Participant person, CancellationToken stop)
    {
        var hashes = await people.ContactPoints.Where(c => c.ParticipantId == person.Id).Select(c => c.ValueHash).ToListAsync(stop);
        var twins = await people.Participants
            .Where(p => p.ProgrammeId == person.ProgrammeId && p.Id != person.Id && p.Role == person.Role)
            .Where(p => p.PersonHash == person.PersonHash || people.ContactPoints.Any(c => c.ParticipantId == p.Id && hashes.Contains(c.ValueHash)))
            .Take(ParticipantList.Together)
            .ToListAsync(stop);
        return [.. twins.Select(t => new TwinView(t.Id, seal.OpenName(t.ProgrammeId, t.Id, t.SealedName), t.BirthYear))];
    }

    private async Task<IReadOnlyList<NoteView>> NotesAsync(Participant person, CancellationToken stop) =>
        [.. (await people.ContactNotes.Where(n => n.ParticipantId == person.Id).ToListAsync(stop))
            .OrderByDescending(n => n.At)
            .Select(n => new NoteView(StockholmTime.Civil(n.At).Day, seal.OpenNote(person.ProgrammeId, n)))];
}

public sealed record ParticipantView(
    Participant Person,
    string Name,
    string Programme,
    IReadOnlyList<EnrolmentView> Enrolments,
    IReadOnlyList<ContactView> Contacts,
    IReadOnlyList<ContactStop> Stops,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<NoteView> Notes);

public sealed record EnrolmentView(int Number, DateOnly? StartedOn, DateOnly? ExitedOn, string? Gender, EnrolmentTelling Telling, IReadOnlyList<DateOnly> Talks);

public sealed record ContactView(ContactPoint Contact, string Masked);

public sealed record NoteView(DateOnly On, string Text);

public sealed record TwinView(int Id, string Name, int? BirthYear);
