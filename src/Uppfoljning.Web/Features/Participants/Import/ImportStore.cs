using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Writes the people of a file into the stores, some at a time so that memory stays flat, within the caller's one unit of work.</summary>
public sealed class ImportStore(PeopleSeal seal, CategoryLists lists, TimeProvider time)
{
    private const int Together = 1000;

    public async Task WriteAsync(ParticipantImport import, IEnumerable<ParticipantFacts> people, StoreSet stores, CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var rows = new ParticipantRows(import.ProgrammeId, seal, lists, today, import.Id);
        var id = await stores.People.NextIdAsync(stop);
        foreach (var some in people.Chunk(Together))
        {
            var enrolments = new List<(EnrolmentFacts Facts, Enrolment Row)>(Together);
            foreach (var facts in some)
            {
                var key = ParticipantRows.Key(id, enrolmentNumber: 1);
                var enrolment = rows.Enrolment(facts.Enrolment, facts.Gender, facts.BirthYear, key.ParticipantCode);
                enrolments.Add((facts.Enrolment, enrolment));
                stores.People.Add(rows.Person(facts, id));
                stores.People.AddRange(rows.Contacts(facts, id, verifiedOn: null));
                if (ParticipantRows.Consent(facts, id) is { } consent)
                {
                    stores.People.Add(consent);
                }

                stores.Links.Add(key);
                stores.Cases.Add(enrolment);
                id++;
            }

            await stores.SaveAsync(stop);
            stores.Cases.AddRange(enrolments.SelectMany(e => ParticipantRows.Details(e.Facts, e.Row)));
            await stores.SaveAsync(stop);
            stores.Forget();
        }
    }
}
