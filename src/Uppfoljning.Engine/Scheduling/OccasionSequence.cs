namespace Uppfoljning.Engine.Scheduling;

/// <summary>Places the steps of one occasion one after another, each seeing what those before it have used.</summary>
internal sealed class OccasionSequence
{
    private readonly OccasionWindow _window;
    private readonly ContactCaps _caps;
    private readonly SendCalendar _calendar;
    private readonly PlanSubject _subject;
    private readonly DateOnly? _lastElsewhere;
    private DateOnly? _lastContactOn;
    private int _lastDone = -1;
    private int _electronic;
    private int _calls;

    /// <summary>Begins with what has been sent: it counts, and is never planned again.</summary>
    public OccasionSequence(
        OccasionWindow window, ContactCaps caps, SendCalendar calendar, PlanSubject subject, DateOnly? lastPlannedElsewhere)
    {
        (_window, _caps, _calendar, _subject, _lastElsewhere) = (window, caps, calendar, subject, lastPlannedElsewhere);
        foreach (var sent in subject.Sent)
        {
            if (sent.Failed)
                continue;
            if (sent.Occasion == _window.Id)
                Count(sent);
            else if (!sent.Channel.IsStaffOnly())
                _lastElsewhere = DateOrder.Latest(_lastElsewhere, sent.On);
        }
    }

    /// <summary>The last day of a message, done or to do, that another occasion must keep its distance to.</summary>
    public DateOnly? LastMessageOn { get; private set; }

    /// <summary>What becomes of one step; to be asked in the order of the occasion.</summary>
    public PlannedStep Place(int index)
    {
        var step = _window.Occasion.Steps[index];
        var meant = step.Offset.From(step.CountsFromAnchor ? _window.Anchor : _window.Begins);
        var tried = Tried.None;
        foreach (var sent in _subject.Sent)
        {
            if (sent.Occasion != _window.Id || sent.Step != step.Id)
                continue;
            if (!sent.Failed)
                return new StepDone(_window.Id, step, meant, sent.Channel, sent.On);
            tried = tried.With(sent.Channel);
        }
        var choice = ChannelChoice.For(step, _subject.Reach, tried);
        return index < _lastDone && choice.Channel?.IsStaffOnly() == false
            ? new StepDropped(_window.Id, step, meant, DropReason.Overtaken)
            : ToDo(step, meant, choice);
    }

    private PlannedStep ToDo(ContactStep step, DateOnly meant, ChannelChoice choice)
    {
        var stop = StopRule.Applies(_subject.Stops, _window.Id, step.Channels[0]);
        if (stop is not null)
            return new StepDropped(_window.Id, step, meant, DropReason.Stopped, stop);
        if (choice.Channel is not { } channel)
            return Drop(choice.WhyNone);
        if (_subject.Today > _window.Closes)
            return Drop(DropReason.WindowClosed);
        if (meant < _window.KnownOn && meant < _window.Begins)
            return Drop(DropReason.RegisteredLate);

        var (on, moved) = FirstDay(meant, channel);
        if (on < _subject.Today && !channel.IsStaffOnly())
        {
            if (on.AddDays(Planner.DaysUntilMissed) < _subject.Today)
                return Drop(DropReason.Missed);
            (on, moved) = (_calendar.NextOpen(_subject.Today.Value), moved | Moves.Overdue);
        }
        if (WhyNot(channel, on) is { } reason)
            return Drop(reason);
        Use(channel, on);
        return new StepToDo(_window.Id, step, meant, channel, on, _calendar.PlannedInstant(on), moved);

        StepDropped Drop(DropReason reason) => new(_window.Id, step, meant, reason);
    }

    private (DateOnly On, Moves Moved) FirstDay(DateOnly meant, Channel channel)
    {
        var (day, moved) = (meant, Moves.None);
        if (!channel.IsStaffOnly())
        {
            day = NotBefore(day, _lastContactOn?.AddDays(_caps.DaysBetweenMessages), Moves.Spacing, ref moved);
            day = NotBefore(day, _lastElsewhere?.AddDays(_caps.DaysBetweenOccasions), Moves.OtherOccasion, ref moved);
        }
        return (NotBefore(day, _calendar.NextOpen(day), Moves.ClosedDay, ref moved), moved);
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
        if (on > _window.Closes)
            return DropReason.WindowClosed;
        if (on > _window.Ends)
            return DropReason.PastEnd;
        if (channel.IsElectronic() && _electronic >= _caps.ElectronicPerOccasion)
            return DropReason.ElectronicCap;
        return channel == Channel.Call && _calls >= _caps.CallsPerOccasion ? DropReason.CallCap : null;
    }

    private void Count(SentMessage sent)
    {
        Use(sent.Channel, sent.On);
        var steps = _window.Occasion.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Id == sent.Step)
                _lastDone = Math.Max(_lastDone, i);
        }
    }

    private void Use(Channel channel, DateOnly on)
    {
        _electronic += channel.IsElectronic() ? 1 : 0;
        _calls += channel == Channel.Call ? 1 : 0;
        if (channel != Channel.Task)
            _lastContactOn = DateOrder.Latest(_lastContactOn, on);
        if (!channel.IsStaffOnly())
            LastMessageOn = DateOrder.Latest(LastMessageOn, on);
    }
}
