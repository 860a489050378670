using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Everything that was, is and will be done to reach one person, and why. Whether somebody answered, never what.</summary>
/// <param name="IsPaused">Nothing leaves the outbox now.</param>
/// <param name="Registered">What was registered of the person, the oldest first.</param>
public sealed record TimelineView(int Id, string Name, bool IsPaused, ContactCaps Caps, IReadOnlyList<TimelineLine> Registered, IReadOnlyList<TimelineTime> Times);

/// <summary>One time in the programme.</summary>
/// <param name="HasLeft">Until then, what counts from the exit has no day.</param>
/// <param name="Unpublished">Occasions that ask nobody, since nothing to ask is published.</param>
public sealed record TimelineTime(int Number, bool HasLeft, IReadOnlyList<TimelineLine> Registered, IReadOnlyList<TimelineOccasion> Occasions, IReadOnlyList<string> Unpublished);

/// <param name="Window">Null when the plan has the occasion no more, and only what was done is left of it.</param>
public sealed record TimelineOccasion(string Id, OccasionWindow? Window, IReadOnlyList<TimelineLine> Lines);

/// <summary>One thing on its day.</summary>
/// <param name="What">Among the staff texts, under <c>timeline.kind</c>, or <c>people.stop</c> for a stop.</param>
public sealed record TimelineLine(DateOnly On, TimelineKind What)
{
    /// <summary>The step of the plan, when it is about one.</summary>
    public string? Step { get; init; }
    public Channel? Channel { get; init; }
    /// <summary>Why, as a stable word.</summary>
    public string? Cause { get; init; }
    /// <summary>The day that the plan alone would give, when it is another.</summary>
    public DateOnly? Meant { get; init; }
    public Moves Moved { get; init; }
    /// <summary>It waits until then.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>A receipt says that it arrived.</summary>
    public DateOnly? DeliveredOn { get; init; }
    /// <summary>It would go now, if the outbox let it.</summary>
    public bool IsHeldByOutbox { get; init; }
}

public enum TimelineKind
{
    Started,
    Exited,
    ConsentGiven,
    ConsentWithdrawn,
    /// <summary>All contact was stopped.</summary>
    ContactStopped,
    Answered,
    Declined,
    /// <summary>One try of several.</summary>
    Tried,
    Queued,
    Sending,
    Sent,
    Deferred,
    Failed,
    Uncertain,
    Stopped,
    Missed,
    /// <summary>Planned.</summary>
    ToCome,
    /// <summary>The step is dropped.</summary>
    WillNot,
    /// <summary>It did not go on its day, but went or may go later.</summary>
    HeldBack,
}
