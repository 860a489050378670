using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Partners;

/// <summary>People with a role in a programme: coaches, who rate participants, and those who are asked about the programme.</summary>
public sealed class PartnerList(PeopleDb people, CasesDb cases, LinksDb links, PeopleSeal seal, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<PartnerPage?> ReadAsync(int programmeId, CancellationToken stop)
    {
        if (await cases.ProgrammeNameAsync(caller, programmeId, stop) is not { } programme)
        {
            return null;
        }

        var persons = await people.Participants.Where(p => p.ProgrammeId == programmeId && p.Role != OccasionRole.Participant)
            .Select(p => new { p.Id, p.Role, p.SealedName, Contacts = people.ContactPoints.Count(c => c.ParticipantId == p.Id && c.UndeliverableSince == null) }).ToListAsync(stop);
        var ids = persons.ConvertAll(p => p.Id);
        var codes = await links.IdentityLinks.Where(l => ids.Contains(l.ParticipantId)).Select(l => new { l.ParticipantId, l.ParticipantCode }).ToDictionaryAsync(l => l.ParticipantCode, l => l.ParticipantId, stop);
        var asked = (await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && codes.Keys.Contains(e.ParticipantCode) && e.AskedOn != null).Select(e => new { e.ParticipantCode, e.AskedOn }).ToListAsync(stop))
            .ToLookup(e => codes[e.ParticipantCode], e => e.AskedOn!.Value);
        return new PartnerPage(
            programme,
            [.. persons.Select(p => new PartnerRow(p.Id, seal.OpenName(programmeId, p.Id, p.SealedName), p.Role, [.. asked[p.Id].Order()], p.Contacts > 0)).OrderBy(p => p.Name, SwedishOrder.Comparer)]);
    }
}

public sealed record PartnerPage(string Programme, IReadOnlyList<PartnerRow> Rows);

/// <param name="AskedOn">The days that they are, or were, asked from; none for a coach.</param>
public sealed record PartnerRow(int Id, string Name, OccasionRole Role, IReadOnlyList<DateOnly> AskedOn, bool CanBeReached);
