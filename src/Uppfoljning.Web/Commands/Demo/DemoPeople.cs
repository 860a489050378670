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
    /// <summary>Days after which the windows of the earlier occasions have closed.</summary>
    private const int Settled = 40;

    private static readonly Made[] All =
    [
        new("woman", "sv", "36-45", null, ContactKind.Mobile, ContactKind.Email),
        new("man", "sv", "25-29", null, ContactKind.Mobile),
        new("woman", "sv", "46-55", new(0, 2), ContactKind.Mobile, ContactKind.Email),
        new("man", "sv", "30-35", new(0, 9), ContactKind.Email),
        new("woman", "en", "30-35", new(3, -1), ContactKind.Mobile),
        new("man", "ar", "20-24", new(5, 0), ContactKind.Mobile, ContactKind.Email),
        new("woman", "sv", "56-65", new(6, -2), ContactKind.Mobile, ContactKind.Email, ContactKind.Address),
        new("man", "sv", "36-45", new(6, 2), ContactKind.Mobile, ContactKind.Address),
        new("woman", "sv", "46-55", new(6, 3), ContactKind.Address),
        new("man", "sv-simple", "25-29", new(6, 16), ContactKind.Landline),
        new("woman", "sv", "30-35", new(6, 8)),
        new("man", "sv", "36-45", new(6, 8)) { IsProtected = true },
        new("woman", "sv", "25-29", new(8, 3), ContactKind.Mobile) { AtSixMonths = Reply.Answered },
        new("man", "sv", "46-55", new(8, 10), ContactKind.Mobile) { AtSixMonths = Reply.Answered },
        new("woman", "sv", "36-45", new(7, 20), ContactKind.Mobile) { AtSixMonths = Reply.Answered },
        new("woman", "en", "30-35", new(9, 1), ContactKind.Mobile) { AtSixMonths = Reply.Nothing },
        new("man", "sv", "30-35", new(8, 20), ContactKind.Mobile) { AtSixMonths = Reply.Nothing },
        new("man", "sv", "56-65", new(7, 25), ContactKind.Mobile) { AtSixMonths = Reply.No },
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
        cases.AddRange(Earlier(programmeId, code, id, start, exit, today));
        if (made.AtSixMonths is { } reply)
        {
            AddFollowUp(id, programmeId, code, exit!.Value.AddMonths(6), reply, people, cases);
        }
    }

    /// <summary>What was asked while the person took part: four of five answered.</summary>
    private static IEnumerable<Participation> Earlier(int programmeId, string code, int id, DateOnly start, DateOnly? exit, DateOnly today)
    {
        var occasions = new List<(string Occasion, string Questionnaire, DateOnly On)> { ("start", "livskvalitet", start), ("quarter-1", "kompetens", start.AddMonths(3)), ("quarter-2", "kompetens", start.AddMonths(6)) };
        if (exit is { } on)
        {
            occasions.Add(("exit", "exit", on));
        }

        foreach (var (occasion, questionnaire, asked) in occasions.Where(o => o.On < today.AddDays(-Settled)))
        {
            var participation = new Participation { ProgrammeId = programmeId, ParticipantCode = code, Occasion = occasion, QuestionnaireId = questionnaire, InvitedOn = asked };
            if ((id + occasion.Length) % 5 != 0)
            {
                participation.Start(asked, "sv", id % 4 == 0 ? ResponseMode.WaitingRoom : ResponseMode.Own);
                participation.Answer(asked, "sv");
            }

            yield return participation;
        }
    }

    private static void AddFollowUp(int id, int programmeId, string code, DateOnly due, Reply reply, PeopleDb people, CasesDb cases)
    {
        var at = StockholmTime.Instant(due, new TimeOnly(10, 0));
        var message = new Message
        {
            ProgrammeId = programmeId,
            ParticipantId = id,
            EnrolmentNumber = 1,
            Occasion = "m6",
            Step = "invitation",
            Channel = Channel.Sms,
            Words = "invitation",
            QuestionnaireId = "followup",
            ClosesOn = due.AddMonths(6),
            DueAt = at,
            Reference = Secrets.NewShortId(),
        };
        message.Send(at, gatewayId: null);
        people.Add(message);
        var participation = new Participation { ProgrammeId = programmeId, ParticipantCode = code, Occasion = "m6", QuestionnaireId = "followup", InvitedOn = due };
        if (reply == Reply.Answered)
        {
            participation.Start(due.AddDays(2), "sv", ResponseMode.Own);
            participation.Answer(due.AddDays(2), "sv");
        }
        else if (reply == Reply.No)
        {
            people.Add(new ContactStop { ParticipantId = id, Reason = StopReason.OptedOut, On = due.AddDays(1) });
        }

        cases.Add(participation);
    }

    private enum Reply
    {
        Answered,
        Nothing,
        No,
    }

    /// <param name="Since">How long ago the person left; null while the person takes part.</param>
    private sealed record Made(string Gender, string Language, string AgeBand, Ago? Since, params ContactKind[] Reached)
    {
        public bool IsProtected { get; init; }
        /// <summary>What came of the question at six months; null for those who have not come so far, or have not been asked.</summary>
        public Reply? AtSixMonths { get; init; }
    }

    private sealed record Ago(int Months, int Days);
}
