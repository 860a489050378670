using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Commands;
using Uppfoljning.Web.Commands.Demo;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>Registers the programme, its plan and questionnaires, and the people, who all take part when the rehearsal begins.</summary>
internal sealed class RehearsalRegister(WriteGate gate, PeopleSeal seal, TimeProvider time)
{
    /// <exception cref="RefusedException">The plan asks a questionnaire that is not shipped.</exception>
    public Task<bool> FillAsync(IReadOnlyList<RehearsedPerson> rehearsed, ContactPlan plan, byte[]? ownPlan, CancellationToken stop) => gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
        async (people, cases, links) =>
        {
            var programme = await MadeUp.AddProgrammeAsync(cases, stop);
            if (ownPlan is not null)
            {
                cases.Add(new ContactPlanVersion { ProgrammeId = programme.Id, Number = 1, Json = ownPlan, StoredAt = time.GetUtcNow() });
            }

            foreach (var id in plan.Occasions.SelectMany(o => o.Questionnaires).Select(q => q.Id).Distinct())
            {
                await cases.PublishAsync(programme.OrganisationId, id, await QuestionnaireAsync(id, stop), time.GetUtcNow(), stop);
            }

            foreach (var person in rehearsed)
            {
                Add(person, programme.Id, people, cases, links);
            }

            await people.SaveChangesAsync(stop);
            await cases.SaveChangesAsync(stop);
            await links.SaveChangesAsync(stop);
            return true;
        },
        stop);

    private void Add(RehearsedPerson person, int programmeId, PeopleDb people, CasesDb cases, LinksDb links)
    {
        var participant = MadeUp.Person(seal, programmeId, person.Number, person.Language, person.StartedOn);
        if (person.IsProtected)
        {
            participant.Protect();
        }

        people.Add(participant);
        people.AddRange(person.Reached.Select(kind => MadeUp.Contact(seal, programmeId, person.Number, kind, person.StartedOn)));
        links.Add(new IdentityLink { ParticipantCode = person.Code, ParticipantId = person.Number });
        cases.Add(new Enrolment { ProgrammeId = programmeId, ParticipantCode = person.Code, Gender = person.Gender, StartedOn = person.StartedOn, StartKnownOn = person.StartedOn });
    }

    private static async Task<byte[]> QuestionnaireAsync(string id, CancellationToken stop)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "surveys", $"{id}.json");
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : throw new RefusedException(Placeholders.Fill(CommandTexts.Of("rehearse.questionnaire"), ("id", id)));
    }
}
