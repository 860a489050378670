using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>Finds whose plan to make, some at a time: those for whom something can be due today, and those for whom something waits.</summary>
public sealed class TimesToPlan(PeopleDb people, CasesDb cases, LinksDb links)
{
    private const int Together = 500;

    /// <summary>Those whose anchor lies in the span, in the order of the anchor.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TimeToPlan>> InAsync(int programmeId, DueSpan span, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var (from, after) = (span.From, 0);
        while (true)
        {
            var some = await Some(cases.Enrolments.Where(e => e.ProgrammeId == programmeId), span, from, after).Take(Together).Select(TimeToPlan.Of).ToListAsync(stop);
            if (some.Count == 0)
            {
                yield break;
            }

            yield return some;
            (from, after) = (AnchorOf(some[^1], span.Anchor), some[^1].Id);
        }
    }

    /// <summary>Those with a contact that is due now and has not gone.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TimeToPlan>> WaitingAsync(int programmeId, DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var after = 0;
        while (true)
        {
            var some = await people.Messages
                .Where(m => m.NotBefore <= now && m.ProgrammeId == programmeId && m.ParticipantId > after && (m.State == MessageState.Queued || m.State == MessageState.Deferred))
                .Select(m => m.ParticipantId).Distinct().Order().Take(Together).ToListAsync(stop);
            if (some.Count == 0)
            {
                yield break;
            }

            var codes = await links.IdentityLinks.Where(l => some.Contains(l.ParticipantId)).Select(l => l.ParticipantCode).ToListAsync(stop);
            yield return await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && codes.Contains(e.ParticipantCode)).Select(TimeToPlan.Of).ToListAsync(stop);
            after = some[^1];
        }
    }

    private static IQueryable<Enrolment> Some(IQueryable<Enrolment> times, DueSpan span, DateOnly from, int after)
    {
        var staying = span.NotLeftBy is { } left ? times.Where(e => e.ExitedOn == null || e.ExitedOn > left) : times;
        return span.Anchor switch
        {
            Anchor.Start => (span.KnownFrom is { } known ? staying.Where(e => e.StartKnownOn >= known) : staying)
                .Where(e => e.StartedOn >= from && e.StartedOn <= span.To && (e.StartedOn > from || e.Id > after)).OrderBy(e => e.StartedOn).ThenBy(e => e.Id),
            Anchor.Exit => (span.KnownFrom is { } known ? staying.Where(e => e.ExitKnownOn >= known) : staying)
                .Where(e => e.ExitedOn >= from && e.ExitedOn <= span.To && (e.ExitedOn > from || e.Id > after)).OrderBy(e => e.ExitedOn).ThenBy(e => e.Id),
            _ => staying.Where(e => e.AskedOn >= from && e.AskedOn <= span.To && (e.AskedOn > from || e.Id > after)).OrderBy(e => e.AskedOn).ThenBy(e => e.Id),
        };
    }

    private static DateOnly AnchorOf(TimeToPlan time, Anchor anchor) => anchor switch
    {
        Anchor.Start => time.StartedOn!.Value,
        Anchor.Exit => time.ExitedOn!.Value,
        _ => time.AskedOn!.Value,
    };
}
