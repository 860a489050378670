namespace Uppfoljning.Engine.Scheduling;

/// <summary>Places the steps of one occasion one after another, each seeing what those before it have used.</summary>
internal sealed class OccasionSequence
{
    private readonly OccasionWindow window;
    private readonly ContactCaps caps;
    private readonly SendCalendar calendar;
    private readonly PlanSubject subject;
    private readonly DateOnly? lastElsewhere;
    private DateOnly? lastContactOn;
    private int lastDone = -1;
    private int electronic;
    private int calls;

    /// <summary>Begins with what has been sent: it counts, and is never planned again.</summary>
    public OccasionSequence(
        OccasionWindow window, ContactCaps caps, SendCalendar calendar, PlanSubject subject, DateOnly? lastPlannedElsewhere)
    {
        (this.window, this.caps, this.calendar, this.subject, lastElsewhere) = (window, caps, calendar, subject, lastPlannedElsewhere);
        foreach (var sent in subject.Sent)
        {
            if (sent.Failed)
                continue;
            if (sent.Occasion == window.Id)
                Count(sent);
            else if (!sent.Channel.IsStaffOnly())
                lastElsewhere = DateOrder.Latest(lastElsewhere, sent.On);
        }
    }

    /// <summary>The last day of a message, done or to do, that another occasion must keep its distance to.</summary>
    public DateOnly? LastMessageOn { get; private set; }

    /// <summary>What becomes of one step; to be asked in the order of the occasion.</summary>
    public PlannedStep Place(int index)
    {
        var step = window.Occasion.Steps[index];
        var meant = step.Offset.From(step.CountsFromAnchor ? window.Anchor : window.Begins);
        var tried = Tried.None;
        foreach (var sent in subject.Sent)
        {
            if (sent.Occasion != window.Id || sent.Step != step.Id)
                continue;
            if (!sent.Failed)
                return new StepDone(window.Id, step, meant, sent.Channel, sent.On);
            tried = tried.With(sent.Channel);
        }
        var choice = ChannelChoice.For(step, subject.Reach, tried);
        return index < lastDone && choice.Channel?.IsStaffOnly() == false
            ? new StepDropped(window.Id, step, meant, DropReason.Overtaken)
            : ToDo(step, meant, choice);
    }

    private PlannedStep ToDo(ContactStep step, DateOnly meant, ChannelChoice choice)
    {
        var stop = StopRule.Applies(subject.Stops, window.Id, step.Channels[0]);
        if (stop is not null)
            return new StepDropped(window.Id, step, meant, DropReason.Stopped, stop);
        if (choice.Channel is not { } channel)
            return Drop(choice.WhyNone);
        if (subject.Today > window.Closes)
            return Drop(DropReason.WindowClosed);
        if (meant < window.KnownOn && meant < window.Begins)
            return Drop(DropReason.RegisteredLate);

        var (on, moved) = FirstDay(meant, channel);
        if (on < subject.Today && !channel.IsStaffOnly())
        {
            if (on.AddDays(Planner.DaysUntilMissed) < subject.Today)
                return Drop(DropReason.Missed);
            (on, moved) = (calendar.NextOpen(subject.Today.Value), moved | Moves.Overdue);
        }
        if (WhyNot(channel, on) is { } reason)
            return Drop(reason);
        Use(channel, on);
        return new StepToDo(window.Id, step, meant, channel, on, calendar.PlannedInstant(on), moved);

        StepDropped Drop(DropReason reason) => new(window.Id, step, meant, reason);
    }

    private (DateOnly On, Moves Moved) FirstDay(DateOnly meant, Channel channel)
    {
        var (day, moved) = (meant, Moves.None);
        if (!channel.IsStaffOnly())
        {
            day = NotBefore(day, lastContactOn?.AddDays(caps.DaysBetweenMessages), Moves.Spacing, ref moved);
            day = NotBefore(day, lastElsewhere?.AddDays(caps.DaysBetweenOccasions), Moves.OtherOccasion, ref moved);
        }
        return (NotBefore(day, calendar.NextOpen(day), Moves.ClosedDay, ref moved), moved);
    }

    private static DateOnly NotBefore(DateOnly day, DateOnly? earliest, Moves why, ref Moves moved)
    {
        if (earliest is null || earliest <= day)
            return day;
        moved |= why;
        return earliest.Value;
    }

    private DropReason? WhyNot(Channel channel, DateOnly on)
    {
        if (on > window.Closes)
            return DropReason.WindowClosed;
        if (on > window.Ends)
            return DropReason.PastEnd;
        if (channel.IsElectronic() && electronic >= caps.ElectronicPerOccasion)
            return DropReason.ElectronicCap;
        return channel == Channel.Call && calls >= caps.CallsPerOccasion ? DropReason.CallCap : null;
    }

    private void Count(SentMessage sent)
    {
        Use(sent.Channel, sent.On);
        var steps = window.Occasion.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Id == sent.Step)
                lastDone = Math.Max(lastDone, i);
        }
    }

    private void Use(Channel channel, DateOnly on)
    {
        electronic += channel.IsElectronic() ? 1 : 0;
        calls += channel == Channel.Call ? 1 : 0;
        if (channel != Channel.Task)
            lastContactOn = DateOrder.Latest(lastContactOn, on);
        if (!channel.IsStaffOnly())
            LastMessageOn = DateOrder.Latest(LastMessageOn, on);
    }
}
