using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>
/// Decides when links close: with the window of their occasion. Whoever changes a date or a plan lets the links that are
/// out, and the messages that have not gone, follow it in the same unit of work.
/// </summary>
public sealed class LinkClosings(PlansInUse plans, CategoryLists lists, TimeProvider time)
{
    public static DateTimeOffset At(DateOnly closesOn) => StockholmTime.Instant(closesOn.AddDays(1), TimeOnly.MinValue);

    /// <summary>After a change of one person's dates.</summary>
    public async Task FollowAsync(int programmeId, int participantId, PeopleDb people, CasesDb cases, LinksDb links, CancellationToken stop)
    {
        var codes = await links.IdentityLinks.Where(l => l.ParticipantId == participantId).Select(l => l.ParticipantCode).ToListAsync(stop);
        var times = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && EF.Parameter(codes).Contains(e.ParticipantCode)).Select(TimeToPlan.Of).ToListAsync(stop);
        await FollowAsync((await plans.ReadAsync(cases, programmeId, stop))[0], times, people, cases, links, stop);
    }

    /// <summary>After a change of the plan that everybody in the programme goes by.</summary>
    public async Task FollowAsync(int programmeId, ContactPlan plan, PeopleDb people, CasesDb cases, LinksDb links, CancellationToken stop)
    {
        var coming = await plans.ImagineAsync(cases, programmeId, plan, stop);
        await foreach (var times in cases.TimesAsync(programmeId, stop))
        {
            await FollowAsync(coming, times, people, cases, links, stop);
        }
    }

    /// <summary>What would move, whoever has said no. Stores nothing.</summary>
    public async Task<IReadOnlyList<ClosingMove>> FindAsync(PlanInUse plan, IReadOnlyList<TimeToPlan> times, LinksDb links, CancellationToken stop)
    {
        var codes = times.Select(t => t.Code).ToArray();
        var open = (await links.ResponseLinks.AsNoTracking()
            .Where(l => l.ProgrammeId == plan.ProgrammeId && EF.Parameter(codes).Contains(l.ParticipantCode!) && l.State == LinkState.Open)
            .OrderBy(l => l.Id).ToListAsync(stop)).ToLookup(l => l.ParticipantCode);
        return [.. times.Where(t => open.Contains(t.Code)).SelectMany(t => Moves(plan, t, open[t.Code]))];
    }

    private async Task FollowAsync(PlanInUse plan, IReadOnlyList<TimeToPlan> times, PeopleDb people, CasesDb cases, LinksDb links, CancellationToken stop)
    {
        var moves = await FindAsync(plan, times, links, stop);
        var reopening = moves.Where(m => m.Reopens).Select(m => m.Time).Distinct().ToList();
        var stops = reopening.Count == 0 ? [] : (await new PlanReader(people, cases, links, lists).ReadAsync(plan, reopening, Today, stop)).ToDictionary(p => p.Time.Id, p => p.Subject.Stops);
        foreach (var move in moves.Where(m => !m.Reopens || (stops.TryGetValue(m.Time.Id, out var known) && m.IsAllowed(known))))
        {
            links.Attach(move.Link);
            move.Link.CloseAt(move.ClosesAt);
        }

        await links.SaveChangesAsync(stop);
        await FollowAsync(plan, times, people, links, stop);
    }

    /// <summary>A message that has not gone is too late when its window is, also when the person is in the occasion no more.</summary>
    private async Task FollowAsync(PlanInUse plan, IReadOnlyList<TimeToPlan> times, PeopleDb people, LinksDb links, CancellationToken stop)
    {
        var codes = times.Select(t => t.Code).ToArray();
        var keys = await links.IdentityLinks.AsNoTracking().Where(l => EF.Parameter(codes).Contains(l.ParticipantCode)).ToDictionaryAsync(l => (l.ParticipantId, l.EnrolmentNumber), l => l.ParticipantCode, stop);
        var ids = keys.Keys.Select(k => k.ParticipantId).Distinct().ToArray();
        var windows = times.ToDictionary(t => t.Code, t => Windows(plan, t));
        foreach (var message in await people.Messages.AsTracking()
            .Where(m => EF.Parameter(ids).Contains(m.ParticipantId) && (m.NotBefore != null || m.State == MessageState.Sending)).ToListAsync(stop))
        {
            if (keys.TryGetValue((message.ParticipantId, message.EnrolmentNumber), out var code) && IsInUse(plan, message.Occasion))
            {
                message.CloseOn(windows[code].TryGetValue(message.Occasion, out var closes) ? closes : Today.AddDays(-1));
            }
        }

        await people.SaveChangesAsync(stop);
    }

    private IEnumerable<ClosingMove> Moves(PlanInUse plan, TimeToPlan asked, IEnumerable<ResponseLink> open)
    {
        var now = time.GetUtcNow();
        var windows = Windows(plan, asked);
        foreach (var link in open.Where(l => IsInUse(plan, l.Occasion)))
        {
            DateOnly? closesOn = windows.TryGetValue(link.Occasion, out var last) ? last : null;
            var closesAt = closesOn is { } day ? At(day) : link.IsOpenAt(now) ? now : link.ClosesAt;
            if (closesAt != link.ClosesAt)
            {
                yield return new ClosingMove(asked, link, closesOn, closesAt, !link.IsOpenAt(now) && closesAt > now);
            }
        }
    }

    /// <summary>What the plan has taken out or turned off says nothing of what is out.</summary>
    private static bool IsInUse(PlanInUse plan, string occasion) => plan.Plan.OccasionOf(occasion) is { Enabled: true };

    private Dictionary<string, DateOnly> Windows(PlanInUse plan, TimeToPlan asked) => plan.Planner
        .Windows(new PlanSubject { Start = asked.Start, Exit = asked.Exit, Chosen = asked.Chosen, Today = Today })
        .ToDictionary(w => w.Id, w => w.Closes, StringComparer.Ordinal);

    private DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;
}
