using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>Who was asked at each occasion and whether they answered, in the programmes that the caller runs.</summary>
public sealed class ResponseRateQuery(PeopleDb people, CasesDb cases, PlansInUse plans, PlanReader reader, PeopleSeal seal, Caller caller, TimeProvider time)
{
    public async Task<IReadOnlyList<ProgrammeRates>> AllAsync(CancellationToken stop)
    {
        var own = await cases.Programmes.For(caller, Permission.RunFollowUp).OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        var all = new List<ProgrammeRates>(own.Count);
        foreach (var programme in own)
        {
            all.Add(await ReadAsync(programme.Id, programme.Name, stop));
        }

        return all;
    }

    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<ProgrammeRates?> FindAsync(int programmeId, CancellationToken stop) =>
        await cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == programmeId).Select(p => p.Name).SingleOrDefaultAsync(stop) is { } name
            ? await ReadAsync(programmeId, name, stop)
            : null;

    /// <summary>The names of people of a programme that is the caller's, by id.</summary>
    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(int programmeId, IEnumerable<int> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToArray();
        return (await people.Participants.Where(p => p.ProgrammeId == programmeId && EF.Parameter(wanted).Contains(p.Id)).Select(p => new { p.Id, p.SealedName }).ToListAsync(stop))
            .ToDictionary(p => p.Id, p => seal.OpenName(programmeId, p.Id, p.SealedName));
    }

    private async Task<ProgrammeRates> ReadAsync(int programmeId, string name, CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var plan = (await plans.ReadAsync(cases, programmeId, stop))[0];
        var standing = new ResponseStanding(plan, today)
        {
            Participations = (await cases.Participations.AsNoTracking().Where(p => p.ProgrammeId == programmeId).ToListAsync(stop)).ToLookup(p => p.ParticipantCode),
            Backgrounds = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId).Select(e => new { e.Id, e.Gender, e.AgeBand }).ToDictionaryAsync(e => e.Id, e => (e.Gender, e.AgeBand), stop),
            Languages = await people.Participants.Where(p => p.ProgrammeId == programmeId).Select(p => new { p.Id, p.Language }).ToDictionaryAsync(p => p.Id, p => p.Language, stop),
        };
        var asked = new List<PersonAsked>();
        await foreach (var times in cases.TimesAsync(programmeId, stop))
        {
            foreach (var person in await reader.ReadAsync(plan, [.. times.Where(t => t.Role == OccasionRole.Participant)], today, stop))
            {
                asked.AddRange(standing.Of(person));
            }
        }

        var unregistered = await cases.AnonymousParticipantCounts.Where(c => c.ProgrammeId == programmeId).SumAsync(c => c.Count, stop);
        return new ProgrammeRates(programmeId, name, asked, unregistered, [.. asked.GroupBy(p => p.Occasion).OrderBy(o => plan.Plan.PlaceOf(o.Key)).Select(o => new OccasionRates(o.Key, [.. o]))]);
    }
}
