using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Today;

/// <summary>Participants who are to be asked something: they take part or left within the months of follow-up, and nothing stops contact.</summary>
public sealed class FollowedPeople(PeopleDb people, CasesDb cases, LinksDb links, TimeProvider time)
{
    /// <summary>Months after an exit in which somebody has to be reached.</summary>
    private const int MonthsOfFollowUp = 12;

    /// <summary>Those of the programmes whom nothing stops, however long ago they left.</summary>
    public IQueryable<Participant> MayBeAsked(IReadOnlyCollection<int> programmes) => people.Participants
        .Where(p => programmes.Contains(p.ProgrammeId) && p.Role == OccasionRole.Participant && !p.HasProtectedIdentity && !people.ContactStops.Any(s => s.ParticipantId == p.Id));

    /// <returns>Those of some participants who are being followed up.</returns>
    public async Task<IReadOnlySet<int>> AmongAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var some = ids.ToArray();
        var participants = await links.IdentityLinks.Where(l => EF.Parameter(some).Contains(l.ParticipantId))
            .Select(l => new { l.ParticipantCode, l.ParticipantId }).ToDictionaryAsync(l => l.ParticipantCode, l => l.ParticipantId, stop);
        var codes = participants.Keys.ToArray();
        var since = StockholmTime.Civil(time.GetUtcNow()).Day.AddMonths(-MonthsOfFollowUp);
        var followed = await cases.Enrolments
            .Where(e => EF.Parameter(codes).Contains(e.ParticipantCode) && e.StartedOn != null && (e.ExitedOn == null || e.ExitedOn >= since))
            .Select(e => e.ParticipantCode).ToListAsync(stop);
        return followed.Select(code => participants[code]).ToHashSet();
    }
}
