using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Why a person did or did not get a message: today's plan, what has been done, and what was registered.</summary>
public sealed class TimelineQuery(PeopleDb people, CasesDb cases, LinksDb links, PlansInUse plans, PlanReader reader, PeopleSeal seal, Caller caller, TimeProvider time)
{
    /// <returns>Null when the person is not the caller's.</returns>
    public async Task<TimelineView?> FindAsync(int id, CancellationToken stop)
    {
        if (await people.Participants.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var plan = (await plans.ReadAsync(cases, person.ProgrammeId, stop))[0];
        var isPaused = await people.OutboxState.AnyAsync(o => o.PausedBecause != null, stop);
        var messages = (await people.Messages.Where(m => m.ParticipantId == id)
            .Select(m => new TimelineMessage(m.Id, m.EnrolmentNumber, m.Occasion, m.Step, m.Channel, m.State, m.Cause, m.DueAt, m.NotBefore, m.SettledAt, m.DeliveredAt)).ToListAsync(stop)).ToLookup(m => m.Number);
        var attempts = (await people.MessageAttempts.AsNoTracking().Where(a => people.Messages.Any(m => m.Id == a.MessageId && m.ParticipantId == id)).ToListAsync(stop)).ToLookup(a => a.MessageId);
        var pressed = await PressedAsync(person, stop);
        var times = new List<TimelineTime>();
        foreach (var known in await reader.ReadAsync(plan, id, StockholmTime.Civil(now).Day, stop))
        {
            var steps = new TimelineSteps(known, plan.Planner.Plan(known.Subject), messages[known.Number].ToLookup(m => (m.Occasion, m.Step)), attempts, isPaused, now);
            var others = (await AnsweredAsync(person.ProgrammeId, known.Time.Code, stop))
                .Concat(pressed.Where(p => p.Code == known.Time.Code && p.Kind == StopKind.Declined).Select(p => (p.Occasion, Line: new TimelineLine(Day(p.At), TimelineKind.Declined))))
                .ToLookup(o => o.Occasion, o => o.Line);
            times.Add(new TimelineTime(known.Number, known.Time.ExitedOn is not null, Anchors(known.Time), steps.Occasions(others), plan.Unpublished));
        }

        return new TimelineView(id, seal.OpenName(person.ProgrammeId, id, person.SealedName), isPaused, plan.Plan.Caps, await RegisteredAsync(id, pressed, stop), times);
    }

    private async Task<IReadOnlyList<TimelineLine>> RegisteredAsync(int id, List<Pressed> pressed, CancellationToken stop)
    {
        var stops = await people.ContactStops.AsNoTracking().Where(s => s.ParticipantId == id).ToListAsync(stop);
        var consents = await people.Consents.AsNoTracking().Where(c => c.ParticipantId == id).ToListAsync(stop);
        var lines = stops.Select(s => new TimelineLine(s.On, TimelineKind.ContactStopped) { Cause = s.Reason.ToString() })
            .Concat(pressed.Where(p => p.Kind != StopKind.Declined)
                .Select(p => new TimelineLine(Day(p.At), TimelineKind.ContactStopped) { Cause = (p.Kind == StopKind.OptedOut ? StopReason.OptedOut : StopReason.WrongRecipient).ToString() }))
            .Concat(consents.Select(c => new TimelineLine(c.GivenOn, TimelineKind.ConsentGiven) { Cause = c.Purpose.ToString() }))
            .Concat(consents.Where(c => c.WithdrawnOn is not null).Select(c => new TimelineLine(c.WithdrawnOn!.Value, TimelineKind.ConsentWithdrawn) { Cause = c.Purpose.ToString() }));
        return [.. lines.OrderBy(l => l.On)];
    }

    private static List<TimelineLine> Anchors(TimeToPlan known)
    {
        var lines = new List<TimelineLine>();
        if (known.StartedOn is { } start)
        {
            lines.Add(new TimelineLine(start, TimelineKind.Started) { Until = known.StartKnownOn });
        }

        if (known.ExitedOn is { } exit)
        {
            lines.Add(new TimelineLine(exit, TimelineKind.Exited) { Until = known.ExitKnownOn });
        }

        return lines;
    }

    /// <summary>That a form was answered. What was answered lies in a store that this feature cannot open.</summary>
    private async Task<IEnumerable<(string Occasion, TimelineLine Line)>> AnsweredAsync(int programmeId, string code, CancellationToken stop) =>
        (await cases.Participations.Where(p => p.ProgrammeId == programmeId && p.ParticipantCode == code && p.AnsweredOn != null)
            .Select(p => new { p.Occasion, On = p.AnsweredOn!.Value }).Distinct().ToListAsync(stop))
        .Select(a => (a.Occasion, new TimelineLine(a.On, TimelineKind.Answered)));

    private Task<List<Pressed>> PressedAsync(Participant person, CancellationToken stop) => (
        from key in links.IdentityLinks
        join link in links.ResponseLinks on new { person.ProgrammeId, Code = (string?)key.ParticipantCode } equals new { link.ProgrammeId, Code = link.ParticipantCode }
        join request in links.StopRequests on link.Id equals request.ResponseLinkId
        where key.ParticipantId == person.Id && link.Role != ResponseLink.Coach
        select new Pressed(request.Kind, request.At, link.Occasion, key.ParticipantCode)).ToListAsync(stop);

    private static DateOnly Day(DateTimeOffset at) => StockholmTime.Civil(at).Day;

    private sealed record Pressed(StopKind Kind, DateTimeOffset At, string Occasion, string Code);
}
