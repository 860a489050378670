using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Partners;

/// <summary>Adds people with a role in a programme, says when they are asked, and who coaches whom.</summary>
public sealed class PartnerService(AuditedGate gate, ParticipantReader reader, PeopleSeal seal, CategoryLists lists, LinkClosings closings, Caller caller, TimeProvider time)
{
    public static readonly IReadOnlyList<Field> Fields = [Field.Name, Field.Language, Field.Phone, Field.Email];

    private DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    /// <param name="role">Coach, or partner.</param>
    /// <param name="askOn">The day that a partner is asked from; null when it is not decided.</param>
    public Task<AddOutcome> AddAsync(int programmeId, OccasionRole role, DateOnly? askOn, Func<Field, string> told, CancellationToken stop)
    {
        var today = Today;
        var problems = new List<RowProblem>();
        var facts = reader.ReadPartner(field => Fields.Contains(field) ? told(field) : "", today, problems.Add);
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, AddOutcome>(
            async (people, cases, links, audit) =>
            {
                if (role == OccasionRole.Participant || await cases.ProgrammeNameAsync(caller, programmeId, stop) is null)
                {
                    return new NotYours();
                }

                if (facts is null)
                {
                    return new NotAdded([.. problems.Where(p => !p.IsWarning)]);
                }

                var hash = seal.PersonHash(programmeId, facts.Name, null);
                if (await people.Participants.Where(p => p.ProgrammeId == programmeId && p.Role == role && p.PersonHash == hash).Select(p => (int?)p.Id).FirstOrDefaultAsync(stop) is { } twin)
                {
                    return new HasTwin(twin);
                }

                var rows = new ParticipantRows(programmeId, seal, lists, today);
                var id = await people.NextIdAsync(stop);
                people.Add(rows.Person(facts with { Role = role }, id));
                people.AddRange(rows.Contacts(facts, id, verifiedOn: today));
                await people.SaveChangesAsync(stop);
                if (role == OccasionRole.Partner)
                {
                    await AddTimeAsync(cases, links, programmeId, id, number: 1, askOn, stop);
                }

                await audit.WriteAsync(by, AuditActions.ParticipantAdded, $"participant {id} {role}", stop);
                return new Added(id);
            },
            stop);
    }

    /// <summary>Asks a partner from a day on. Once they have been asked, a new day is a new time, with answers of its own.</summary>
    /// <returns>False when the person is no partner of the caller's.</returns>
    public Task<bool> AskAsync(int id, DateOnly on, CancellationToken stop)
    {
        var (by, today) = (caller.AccountId, Today);
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
            async (people, cases, links, audit) =>
            {
                if (await people.FindOwnAsync(caller, id, stop) is not { Role: OccasionRole.Partner } person)
                {
                    return false;
                }

                var times = await cases.EnrolmentsOfAsync(links, person, stop);
                var (number, last) = times.Count == 0 ? default : times[^1];
                if (last is null || last.AskedOn < today)
                {
                    await AddTimeAsync(cases, links, person.ProgrammeId, id, number + 1, on, stop);
                }
                else
                {
                    cases.Attach(last);
                    last.Ask(on);
                    await cases.SaveChangesAsync(stop);
                    await closings.FollowAsync(person.ProgrammeId, id, people, cases, links, stop);
                }

                await audit.WriteAsync(by, AuditActions.ParticipantChanged, $"participant {id}", stop);
                return true;
            },
            stop);
    }

    /// <param name="id">A participant.</param>
    /// <param name="coachId">A coach of the same programme, or null for nobody.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>False when the participant is not the caller's, or there is no such coach.</returns>
    public Task<bool> ChooseCoachAsync(int id, int? coachId, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, bool>(
            async (people, audit) =>
            {
                if (await people.FindOwnAsync(caller, id, stop) is not { Role: OccasionRole.Participant } person
                    || (coachId is not null && !await people.Participants.AnyAsync(p => p.Id == coachId && p.ProgrammeId == person.ProgrammeId && p.Role == OccasionRole.Coach, stop)))
                {
                    return false;
                }

                person.CoachId = coachId;
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ParticipantChanged, $"participant {id}", stop);
                return true;
            },
            stop);
    }

    private static async Task AddTimeAsync(CasesDb cases, LinksDb links, int programmeId, int id, int number, DateOnly? askOn, CancellationToken stop)
    {
        var key = ParticipantRows.Key(id, number);
        links.Add(key);
        cases.Add(new Enrolment { ProgrammeId = programmeId, ParticipantCode = key.ParticipantCode, Role = OccasionRole.Partner, AskedOn = askOn });
        await links.SaveChangesAsync(stop);
        await cases.SaveChangesAsync(stop);
    }
}
