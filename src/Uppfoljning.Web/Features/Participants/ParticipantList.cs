using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>The participants of a programme, some at a time, the newest first; or those whose name or contact detail is searched for.</summary>
/// <remarks>
/// Names are sealed, so a search opens every name of the programme: 2 µs each. Nothing about names lies in the database
/// for that, and the words that were searched for stand in no address and no log.
/// </remarks>
public sealed class ParticipantList(PeopleDb people, CasesDb cases, LinksDb links, PeopleSeal seal, Caller caller)
{
    public const int Together = 50;

    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <param name="before">The enrolment after which the last page ended; null for the first page.</param>
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<ParticipantPage?> ReadAsync(int programmeId, ListFilter filter, int? before, CancellationToken stop)
    {
        if (await cases.ProgrammeNameAsync(caller, programmeId, stop) is not { } programme)
        {
            return null;
        }

        var enrolments = await Filtered(programmeId, filter)
            .Where(e => before == null || e.Id < before)
            .OrderByDescending(e => e.Id)
            .Take(Together + 1)
            .ToListAsync(stop);
        var shown = enrolments.Take(Together).ToList();
        var codes = shown.ConvertAll(e => e.ParticipantCode);
        var persons = await links.IdentityLinks.Where(l => codes.Contains(l.ParticipantCode)).ToDictionaryAsync(l => l.ParticipantCode, l => l.ParticipantId, stop);
        var rows = await RowsAsync(programmeId, [.. shown.Where(e => persons.ContainsKey(e.ParticipantCode)).Select(e => (persons[e.ParticipantCode], e))], stop);
        return new ParticipantPage(programme, rows, enrolments.Count > Together ? shown[^1].Id : null, await cases.Enrolments.CountAsync(e => e.ProgrammeId == programmeId && e.Role == OccasionRole.Participant, stop));
    }

    /// <summary>Those of whom a name begins with each of the words, or whose telephone number or e-mail address it is; in the order of names.</summary>
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<ParticipantPage?> SearchAsync(int programmeId, string text, CancellationToken stop)
    {
        if (await cases.ProgrammeNameAsync(caller, programmeId, stop) is not { } programme)
        {
            return null;
        }

        var found = await FindByContactAsync(programmeId, text, stop);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = people.Participants.Where(p => p.ProgrammeId == programmeId).Select(p => new { p.Id, p.SealedName }).AsAsyncEnumerable();
        await foreach (var person in named.WithCancellation(stop))
        {
            if (words.Length > 0 && Matches(seal.OpenName(programmeId, person.Id, person.SealedName), words))
            {
                found.Add(person.Id);
            }
        }

        var some = found.Take(Together + 1).ToList();
        var keys = await links.IdentityLinks.Where(l => some.Contains(l.ParticipantId)).Select(l => new { l.ParticipantId, l.ParticipantCode, l.EnrolmentNumber }).ToListAsync(stop);
        var last = keys.GroupBy(k => k.ParticipantId).ToDictionary(k => k.Key, k => k.MaxBy(l => l.EnrolmentNumber)!.ParticipantCode);
        var enrolments = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && last.Values.Contains(e.ParticipantCode)).ToDictionaryAsync(e => e.ParticipantCode, stop);
        var rows = await RowsAsync(programmeId, [.. last.Take(Together).Where(l => enrolments.ContainsKey(l.Value)).Select(l => (l.Key, enrolments[l.Value]))], stop);
        return new ParticipantPage(programme, [.. rows.OrderBy(r => r.Name, SwedishOrder.Comparer)], null, found.Count);
    }

    private IQueryable<Enrolment> Filtered(int programmeId, ListFilter filter)
    {
        var all = cases.Enrolments.Where(e => e.ProgrammeId == programmeId && e.Role == OccasionRole.Participant);
        return filter switch
        {
            ListFilter.TakingPart => all.Where(e => e.StartedOn != null && e.ExitedOn == null),
            ListFilter.Left => all.Where(e => e.ExitedOn != null),
            ListFilter.Referred => all.Where(e => e.StartedOn == null),
            _ => all,
        };
    }

    private async Task<HashSet<int>> FindByContactAsync(int programmeId, string text, CancellationToken stop)
    {
        var hashes = new List<byte[]>();
        if (PhoneNumber.Read(text) is { } phone)
        {
            hashes.Add(seal.ContactHash(ContactKind.Mobile, phone.E164));
        }

        if (EmailAddress.Read(text) is { } address)
        {
            hashes.Add(seal.ContactHash(ContactKind.Email, address));
        }

        var found = new HashSet<int>();
        foreach (var hash in hashes)
        {
            found.UnionWith(await (
                from contact in people.ContactPoints
                join person in people.Participants on contact.ParticipantId equals person.Id
                where contact.ValueHash == hash && person.ProgrammeId == programmeId
                select person.Id).ToListAsync(stop));
        }

        return found;
    }

    private static bool Matches(string name, string[] words)
    {
        var parts = name.Split((char[])[' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => parts.Any(part => Swedish.IsPrefix(part, word, CompareOptions.IgnoreCase)));
    }

    private async Task<IReadOnlyList<ParticipantRow>> RowsAsync(int programmeId, IReadOnlyList<(int Id, Enrolment Enrolment)> shown, CancellationToken stop)
    {
        var ids = shown.Select(s => s.Id).Distinct().ToList();
        var persons = await people.Participants.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var contacts = (await people.ContactPoints.Where(c => ids.Contains(c.ParticipantId)).ToListAsync(stop)).ToLookup(c => c.ParticipantId);
        var stops = (await people.ContactStops.Where(s => ids.Contains(s.ParticipantId)).ToListAsync(stop)).ToLookup(s => s.ParticipantId, s => s.Reason);
        return [.. shown.Where(s => persons.ContainsKey(s.Id)).Select(s => new ParticipantRow(
            s.Id,
            seal.OpenName(programmeId, s.Id, persons[s.Id].SealedName),
            persons[s.Id].BirthYear,
            s.Enrolment.StartedOn,
            s.Enrolment.ExitedOn,
            [.. contacts[s.Id].Where(c => c.Number == 1).OrderBy(c => c.Kind).Select(c => Masks.Of(c.Kind, seal.OpenContact(programmeId, c)))],
            [.. stops[s.Id]],
            persons[s.Id].HasProtectedIdentity))];
    }
}

public enum ListFilter
{
    All,
    TakingPart,
    Left,
    /// <summary>Referred, and not begun.</summary>
    Referred,
}

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Count">How many there are in all, or were found.</param>
public sealed record ParticipantPage(string Programme, IReadOnlyList<ParticipantRow> Rows, int? Next, int Count);

/// <param name="Contacts">Masked.</param>
public sealed record ParticipantRow(
    int Id, string Name, int? BirthYear, DateOnly? StartedOn, DateOnly? ExitedOn, IReadOnlyList<string> Contacts, IReadOnlyList<StopReason> Stops, bool IsProtected);
