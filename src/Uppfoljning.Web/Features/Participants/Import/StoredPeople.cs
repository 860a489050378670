using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants.Import;

public enum StoredMatch
{
    None,
    /// <summary>Probably the same person, at another time.</summary>
    SamePerson,
    /// <summary>Probably the same person, with the same start.</summary>
    SameStart,
}

/// <summary>Those who are already in a programme, by keyed hash.</summary>
public sealed class StoredPeople(int programmeId, PeopleSeal seal, ILookup<string, DateOnly?> startsByPerson)
{
    public StoredMatch Find(string name, int? birthYear, DateOnly? startedOn)
    {
        var starts = startsByPerson[Convert.ToHexString(seal.PersonHash(programmeId, name, birthYear))];
        return !starts.Any() ? StoredMatch.None : starts.Contains(startedOn) ? StoredMatch.SameStart : StoredMatch.SamePerson;
    }

    public static async Task<StoredPeople> ReadAsync(int programmeId, PeopleDb people, CasesDb cases, LinksDb links, PeopleSeal seal, CancellationToken stop)
    {
        var hashes = await people.Participants.Where(p => p.ProgrammeId == programmeId).Select(p => new { p.Id, p.PersonHash }).ToDictionaryAsync(p => p.Id, p => Convert.ToHexString(p.PersonHash), stop);
        var starts = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId).Select(e => new { e.ParticipantCode, e.StartedOn }).ToDictionaryAsync(e => e.ParticipantCode, e => e.StartedOn, stop);
        var keys = hashes.Count == 0
            ? []
            : await links.IdentityLinks.Select(l => new { l.ParticipantCode, l.ParticipantId }).ToListAsync(stop);
        return new StoredPeople(programmeId, seal, keys
            .Where(k => hashes.ContainsKey(k.ParticipantId) && starts.ContainsKey(k.ParticipantCode))
            .ToLookup(k => hashes[k.ParticipantId], k => starts[k.ParticipantCode]));
    }
}
