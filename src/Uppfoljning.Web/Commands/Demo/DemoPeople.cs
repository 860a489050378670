using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands.Demo;

/// <summary>Made-up people with somewhere to be reached, at every stage of a follow-up, so that a coordinator has something to do.</summary>
internal sealed class DemoPeople(WriteGate gate, PeopleSeal seal, TimeProvider time)
{
    private const int MonthsEnrolled = 8;

    private static readonly Made[] All =
    [
        new("woman", "sv", "36-45", null, ContactKind.Mobile, ContactKind.Email),
        new("man", "sv", "25-29", null, ContactKind.Mobile),
        new("woman", "sv", "46-55", new(0, 2), ContactKind.Mobile, ContactKind.Email),
        new("man", "sv", "30-35", new(0, 9), ContactKind.Email),
        new("woman", "en", "30-35", new(3, -1), ContactKind.Mobile),
        new("man", "sv", "20-24", new(5, 0), ContactKind.Mobile, ContactKind.Email),
        new("woman", "sv", "56-65", new(6, -2), ContactKind.Mobile, ContactKind.Email, ContactKind.Address),
        new("man", "sv", "36-45", new(6, 2), ContactKind.Mobile, ContactKind.Address),
        new("woman", "sv", "46-55", new(6, 16), ContactKind.Address),
        new("man", "sv-simple", "25-29", new(6, 16), ContactKind.Landline),
        new("woman", "sv", "30-35", new(6, 8)),
        new("man", "sv", "36-45", new(6, 8)) { IsProtected = true },
    ];

    /// <summary>Adds them to the programme; an earlier demo is left as it is.</summary>
    public Task<bool> FillAsync(int programmeId, CancellationToken stop) => gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
        async (people, cases, links) =>
        {
            if (await people.Participants.AnyAsync(stop))
            {
                return false;
            }

            var today = StockholmTime.Civil(time.GetUtcNow()).Day;
            foreach (var (at, made) in All.Index())
            {
                Add(at + 1, made, programmeId, today, people, cases, links);
            }

            await people.SaveChangesAsync(stop);
            await cases.SaveChangesAsync(stop);
            await links.SaveChangesAsync(stop);
            return true;
        },
        stop);

    private void Add(int id, Made made, int programmeId, DateOnly today, PeopleDb people, CasesDb cases, LinksDb links)
    {
        var exit = made.Since is { } since ? today.AddMonths(-since.Months).AddDays(-since.Days) : (DateOnly?)null;
        var start = (exit ?? today.AddDays(-id)).AddMonths(-MonthsEnrolled);
        var person = MadeUp.Person(seal, programmeId, id, made.Language, start);
        if (made.IsProtected)
        {
            person.Protect();
        }

        people.Add(person);
        people.AddRange(made.Reached.Select(kind => MadeUp.Contact(seal, programmeId, id, kind, exit ?? start)));
        var code = Secrets.NewParticipantCode();
        links.Add(new IdentityLink { ParticipantCode = code, ParticipantId = id });
        var enrolment = new Enrolment
        {
            ProgrammeId = programmeId,
            ParticipantCode = code,
            Gender = made.Gender,
            AgeBand = made.AgeBand,
            StartedOn = start,
            StartKnownOn = start,
        };
        if (exit is { } on)
        {
            enrolment.End(on, reason: null, knownOn: on);
        }

        cases.Add(enrolment);
    }

    /// <param name="Since">How long ago the person left; null while the person takes part.</param>
    private sealed record Made(string Gender, string Language, string AgeBand, Ago? Since, params ContactKind[] Reached)
    {
        public bool IsProtected { get; init; }
    }

    private sealed record Ago(int Months, int Days);
}
