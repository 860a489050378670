using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>What a timeline needs of one message.</summary>
internal sealed record TimelineMessage(
    long Id, int Number, string Occasion, string Step, Channel Channel, MessageState State, string? Cause, DateTimeOffset DueAt, DateTimeOffset? NotBefore, DateTimeOffset? SettledAt, DateTimeOffset? DeliveredAt);

/// <summary>Lays what the plan says beside what has been done, step by step.</summary>
internal sealed class TimelineSteps(PersonToPlan person, PlannedContacts planned, ILookup<(string Occasion, string Step), TimelineMessage> messages, ILookup<long, MessageAttempt> attempts, bool isPaused, DateTimeOffset now)
{
    /// <param name="others">What else is known of an occasion: that it was answered or declined.</param>
    /// <returns>By the day the occasion opens; last those that the plan has no more.</returns>
    public IReadOnlyList<TimelineOccasion> Occasions(ILookup<string, TimelineLine> others)
    {
        var windows = planned.Occasions.Select(window => Occasion(window.Id, window, others)).ToList();
        var known = planned.Occasions.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var left = messages.Select(m => m.Key.Occasion).Concat(person.Dropped.Select(d => d.Occasion)).Concat(others.Select(o => o.Key)).Distinct().Where(id => !known.Contains(id));
        return [.. windows, .. left.Order(StringComparer.Ordinal).Select(id => Occasion(id, null, others))];
    }

    private TimelineOccasion Occasion(string id, OccasionWindow? window, ILookup<string, TimelineLine> others)
    {
        var steps = planned.Steps.Where(s => s.Occasion == id).ToList();
        var inPlan = steps.Select(s => s.Step.Id).ToHashSet(StringComparer.Ordinal);
        var lines = steps.SelectMany(Lines)
            .Concat(messages.Where(m => m.Key.Occasion == id && !inPlan.Contains(m.Key.Step)).SelectMany(m => m).SelectMany(m => Lines(m, null)))
            .Concat(person.Dropped.Where(d => d.Occasion == id && !inPlan.Contains(d.Step)).Select(d => Kept(d, TimelineKind.WillNot)))
            .Concat(others[id]);
        return new TimelineOccasion(id, window, [.. lines.OrderBy(l => l.On)]);
    }

    private IEnumerable<TimelineLine> Lines(PlannedStep step)
    {
        var done = messages[(step.Occasion, step.Step.Id)].ToList();
        var kept = person.Dropped.FirstOrDefault(d => d.Occasion == step.Occasion && d.Step == step.Step.Id);
        var isOver = step is StepDropped && done.TrueForAll(m => m.State == MessageState.Failed);
        if (kept is not null)
        {
            yield return Kept(kept, isOver ? TimelineKind.WillNot : TimelineKind.HeldBack);
        }

        foreach (var line in done.SelectMany(m => Lines(m, step)))
        {
            yield return line;
        }

        if (step is StepToDo todo && !done.Exists(m => m.Channel == todo.Channel && IsUnderWay(m)))
        {
            yield return new TimelineLine(todo.On, TimelineKind.ToCome)
            {
                Step = todo.Step.Id,
                Channel = todo.Channel,
                Meant = todo.Meant == todo.On ? null : todo.Meant,
                Moved = todo.Moved,
                IsHeldByOutbox = isPaused && todo.At <= now,
            };
        }
        else if (step is StepDropped dropped && isOver && kept is null)
        {
            yield return new TimelineLine(dropped.Meant, TimelineKind.WillNot) { Step = dropped.Step.Id, Cause = dropped.Stop?.ToString() ?? dropped.Reason.ToString() };
        }
    }

    private IEnumerable<TimelineLine> Lines(TimelineMessage message, PlannedStep? step)
    {
        var tries = attempts[message.Id].OrderBy(a => a.Number).ToList();
        var earlier = tries.Count > 0 && tries[^1].Outcome == message.State ? tries[..^1] : tries;
        foreach (var attempt in earlier)
        {
            yield return new TimelineLine(Day(attempt.At), attempt.Outcome == MessageState.Sent ? TimelineKind.Sent : TimelineKind.Tried) { Step = message.Step, Channel = message.Channel, Cause = attempt.Cause };
        }

        var on = Day(message.SettledAt ?? message.DueAt);
        yield return new TimelineLine(on, Kind(message.State))
        {
            Step = message.Step,
            Channel = message.Channel,
            Cause = message.Cause,
            Meant = step is null || step.Meant == on ? null : step.Meant,
            Moved = step is StepToDo todo && todo.Channel == message.Channel ? todo.Moved : Moves.None,
            Until = message.NotBefore is { } until && until > now ? Day(until) : null,
            DeliveredOn = message.DeliveredAt is { } delivered ? Day(delivered) : null,
            IsHeldByOutbox = isPaused && message.NotBefore is not null && message.Channel.IsElectronic(),
        };
    }

    private static TimelineLine Kept(DroppedStep step, TimelineKind kind) => new(step.MeantOn, kind) { Step = step.Step, Cause = step.Reason };

    private static bool IsUnderWay(TimelineMessage message) => message.State is MessageState.Queued or MessageState.Sending or MessageState.Deferred;

    private static DateOnly Day(DateTimeOffset at) => StockholmTime.Civil(at).Day;

    private static TimelineKind Kind(MessageState state) => state switch
    {
        MessageState.Queued => TimelineKind.Queued,
        MessageState.Sending => TimelineKind.Sending,
        MessageState.Sent => TimelineKind.Sent,
        MessageState.Deferred => TimelineKind.Deferred,
        MessageState.Failed => TimelineKind.Failed,
        MessageState.Uncertain => TimelineKind.Uncertain,
        MessageState.Stopped => TimelineKind.Stopped,
        _ => TimelineKind.Missed,
    };
}
