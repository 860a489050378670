using Microsoft.EntityFrameworkCore;
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
            var (persons, keys, enrolments) = (new List<object>(Together * 4), new List<object>(Together), new List<(EnrolmentFacts Facts, Enrolment Row)>(Together));
            foreach (var facts in some)
            {
                var key = ParticipantRows.Key(id, enrolmentNumber: 1);
                persons.Add(rows.Person(facts, id));
                persons.AddRange(rows.Contacts(facts, id, verifiedOn: null));
                if (ParticipantRows.Consent(facts, id) is { } consent)
                {
                    persons.Add(consent);
                }

                keys.Add(key);
                enrolments.Add((facts.Enrolment, rows.Enrolment(facts.Enrolment, facts.Gender, facts.BirthYear, key.ParticipantCode)));
                id++;
            }

            await stores.People.InsertAsync(persons, stop);
            await stores.Links.InsertAsync(keys, stop);
            await stores.Cases.InsertAsync(enrolments.Select(e => e.Row), stop);
            await WriteDetailsAsync(import.ProgrammeId, enrolments, stores.Cases, stop);
        }
    }

    private static async Task WriteDetailsAsync(int programmeId, List<(EnrolmentFacts Facts, Enrolment Row)> enrolments, CasesDb cases, CancellationToken stop)
    {
        var detailed = enrolments.Where(e => ParticipantRows.Details(e.Facts, 0).Any()).ToDictionary(e => e.Row.ParticipantCode, e => e.Facts);
        var codes = detailed.Keys.ToArray();
        var ids = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && EF.Parameter(codes).Contains(e.ParticipantCode)).Select(e => new { e.Id, e.ParticipantCode }).ToListAsync(stop);
        await cases.InsertAsync(ids.OrderBy(e => e.Id).SelectMany(e => ParticipantRows.Details(detailed[e.ParticipantCode], e.Id)), stop);
    }
}
