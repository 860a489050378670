using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Adds a participant by hand and keeps name, language and year of birth right.</summary>
public sealed class ParticipantService(AuditedGate gate, ParticipantReader reader, PeopleSeal seal, CategoryLists lists, Caller caller, TimeProvider time)
{
    /// <param name="addTwin">Store also when somebody of the same name and year of birth is already there.</param>
    public Task<AddOutcome> AddAsync(int programmeId, Func<Field, string> told, bool addTwin, CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var problems = new List<RowProblem>();
        var facts = reader.Read(told, today, problems.Add);
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, AddOutcome>(
            async (people, cases, links, audit) =>
            {
                if (await cases.ProgrammeNameAsync(caller, programmeId, stop) is null)
                {
                    return new NotYours();
                }

                if (facts is null)
                {
                    return new NotAdded([.. problems.Where(p => !p.IsWarning)]);
                }

                var hash = seal.PersonHash(programmeId, facts.Name, facts.BirthYear);
                if (!addTwin && await people.Participants.Where(p => p.ProgrammeId == programmeId && p.PersonHash == hash).Select(p => (int?)p.Id).FirstOrDefaultAsync(stop) is { } twin)
                {
                    return new HasTwin(twin);
                }

                var rows = new ParticipantRows(programmeId, seal, lists, today);
                var id = await people.NextIdAsync(stop);
                var key = ParticipantRows.Key(id, enrolmentNumber: 1);
                var enrolment = rows.Enrolment(facts.Enrolment, facts.Gender, facts.BirthYear, key.ParticipantCode);
                people.Add(rows.Person(facts, id));
                people.AddRange(rows.Contacts(facts, id, verifiedOn: today));
                if (ParticipantRows.Consent(facts, id) is { } consent)
                {
                    people.Add(consent);
                }

                links.Add(key);
                cases.Add(enrolment);
                await people.SaveChangesAsync(stop);
                await links.SaveChangesAsync(stop);
                await cases.SaveChangesAsync(stop);
                cases.AddRange(ParticipantRows.Details(facts.Enrolment, enrolment.Id));
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ParticipantAdded, $"participant {id}", stop);
                return new Added(id);
            },
            stop);
    }

    /// <returns>What is wrong; empty when it was changed; null when the person is not the caller's.</returns>
    public Task<IReadOnlyList<RowProblem>?> CorrectAsync(int id, Func<Field, string> told, CancellationToken stop)
    {
        var problems = new List<RowProblem>();
        var values = new FieldValues(told, problems.Add);
        var (name, birthYear) = (values.Name(), values.BirthYear(time.GetUtcNow().Year));
        var (language, gender) = (values.Code(Field.Language, lists.Language) ?? "sv", values.Code(Field.Gender, lists.Gender));
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, IReadOnlyList<RowProblem>?>(
            async (people, cases, links, audit) =>
            {
                var person = await people.FindOwnAsync(caller, id, stop);
                if (person is null || problems.Count > 0)
                {
                    return person is null ? null : problems;
                }

                person.SealedName = seal.Name(person.ProgrammeId, id, name);
                person.PersonHash = seal.PersonHash(person.ProgrammeId, name, birthYear);
                person.BirthYear = birthYear;
                person.Language = language;
                foreach (var (_, enrolment) in await cases.EnrolmentsOfAsync(links, person, stop))
                {
                    cases.Attach(enrolment);
                    enrolment.Gender = gender;
                    enrolment.AgeBand = lists.AgeBandOf(birthYear, enrolment.StartedOn);
                }

                await people.SaveChangesAsync(stop);
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ParticipantChanged, $"participant {id}", stop);
                return [];
            },
            stop);
    }
}

public abstract record AddOutcome;

public sealed record Added(int Id) : AddOutcome;

public sealed record NotAdded(IReadOnlyList<RowProblem> Problems) : AddOutcome;

/// <summary>Somebody of the same name and year of birth is already in the programme.</summary>
public sealed record HasTwin(int Id) : AddOutcome;

public sealed record NotYours : AddOutcome;
