using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>Puts what the plans ask for into the tables. What another sweep has done meanwhile is left as it is.</summary>
public sealed class PlanWriter(WriteGate gate, TimeProvider time)
{
    internal async Task<PlanningReport> WriteAsync(IReadOnlyList<PlanChanges> people, CancellationToken stop)
    {
        var changed = people.Where(p => !p.IsEmpty).ToList();
        var report = new PlanningReport(people.Count, 0, 0, 0);
        return changed.Count == 0 ? report : report + await gate.WriteAsync<PeopleDb, PlanningReport>(store => WriteAsync(changed, store, stop), stop);
    }

    private async Task<PlanningReport> WriteAsync(List<PlanChanges> changed, PeopleDb people, CancellationToken stop)
    {
        var moved = changed.SelectMany(p => p.Moved).ToArray();
        var withdrawn = moved.Length == 0 ? 0 : await people.Messages.Where(m => moved.Contains(m.Id) && m.State == MessageState.Queued).ExecuteDeleteAsync(stop);
        withdrawn += await EndAsync(changed.SelectMany(p => p.Ended).ToDictionary(e => e.Id, e => e.Reason), people, stop);
        var queued = await RequeueAsync(changed.SelectMany(p => p.Again).ToDictionary(a => a.Id), people, stop);
        queued += await AddAsync(changed, people, stop);
        var dropped = await DropAsync(changed, people, stop);
        await people.SaveChangesAsync(stop);
        return new PlanningReport(0, queued, withdrawn, dropped);
    }

    private async Task<int> EndAsync(Dictionary<long, string?> ended, PeopleDb people, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var waiting = ended.Count == 0 ? [] : await people.Messages.AsTracking()
            .Where(m => ended.Keys.Contains(m.Id) && (m.State == MessageState.Queued || m.State == MessageState.Deferred)).ToListAsync(stop);
        foreach (var message in waiting)
        {
            if (ended[message.Id] is { } reason)
            {
                message.Stop(now, reason);
            }
            else
            {
                message.Miss(now);
            }
        }

        return waiting.Count;
    }

    private static async Task<int> RequeueAsync(Dictionary<long, (long Id, DateTimeOffset DueAt, DateOnly ClosesOn)> again, PeopleDb people, CancellationToken stop)
    {
        var settled = again.Count == 0 ? [] : await people.Messages.AsTracking()
            .Where(m => again.Keys.Contains(m.Id) && (m.State == MessageState.Stopped || m.State == MessageState.Missed)).ToListAsync(stop);
        settled.ForEach(m => m.Requeue(again[m.Id].DueAt, again[m.Id].ClosesOn));
        return settled.Count;
    }

    private static async Task<int> AddAsync(List<PlanChanges> changed, PeopleDb people, CancellationToken stop)
    {
        var due = changed.SelectMany(p => p.Due).ToList();
        var ids = due.Select(m => m.ParticipantId).Distinct().ToArray();
        var standing = due.Count == 0 ? [] : await people.Messages.Where(m => ids.Contains(m.ParticipantId))
            .Select(m => new { m.ParticipantId, m.EnrolmentNumber, m.Occasion, m.Step, m.Channel }).ToHashSetAsync(stop);
        var missing = due.Where(m => !standing.Contains(new { m.ParticipantId, m.EnrolmentNumber, m.Occasion, m.Step, m.Channel })).ToList();
        people.AddRange(missing);
        return missing.Count;
    }

    private static async Task<int> DropAsync(List<PlanChanges> changed, PeopleDb people, CancellationToken stop)
    {
        var dropped = changed.SelectMany(p => p.Dropped).ToList();
        var ids = dropped.Select(s => s.ParticipantId).Distinct().ToArray();
        var standing = dropped.Count == 0 ? [] : await people.DroppedSteps.Where(s => ids.Contains(s.ParticipantId))
            .Select(s => new { s.ParticipantId, s.EnrolmentNumber, s.Occasion, s.Step }).ToHashSetAsync(stop);
        var missing = dropped.Where(s => !standing.Contains(new { s.ParticipantId, s.EnrolmentNumber, s.Occasion, s.Step })).ToList();
        people.AddRange(missing);
        return missing.Count;
    }
}
