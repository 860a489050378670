using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Where every change begins: with a person of a programme that the caller runs, or not at all.</summary>
internal static class OwnPeople
{
    public static Task<Participant?> FindOwnAsync(this PeopleDb people, Caller caller, int id, CancellationToken stop) =>
        people.Participants.For(caller, Permission.RunFollowUp).AsTracking().SingleOrDefaultAsync(p => p.Id == id, stop);

    public static Task<string?> ProgrammeNameAsync(this CasesDb cases, Caller caller, int programmeId, CancellationToken stop) =>
        cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == programmeId).Select(p => p.Name).SingleOrDefaultAsync(stop);

    /// <summary>A person's times in the programme by number, the first first.</summary>
    public static async Task<IReadOnlyList<(int Number, Enrolment Enrolment)>> EnrolmentsOfAsync(this CasesDb cases, LinksDb links, Participant person, CancellationToken stop)
    {
        var numbers = await links.IdentityLinks.Where(l => l.ParticipantId == person.Id).ToDictionaryAsync(l => l.ParticipantCode, l => l.EnrolmentNumber, stop);
        var rows = await cases.Enrolments.Where(e => e.ProgrammeId == person.ProgrammeId && numbers.Keys.Contains(e.ParticipantCode)).ToListAsync(stop);
        return [.. rows.Select(e => (Number: numbers[e.ParticipantCode], Enrolment: e)).OrderBy(e => e.Number)];
    }
}
