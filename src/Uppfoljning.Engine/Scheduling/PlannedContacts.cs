namespace Uppfoljning.Engine.Scheduling;

/// <summary>One person's whole plan.</summary>
/// <param name="Occasions">The windows, by the day they open.</param>
/// <param name="Steps">Every step of these occasions, in the same order and then as in the plan; none is left out in silence.</param>
public sealed record PlannedContacts(IReadOnlyList<OccasionWindow> Occasions, IReadOnlyList<PlannedStep> Steps);

/// <summary>An occasion placed in one person's calendar.</summary>
/// <param name="Id">The occasion's id; of a recurring one <c>id-n</c>, n from 1.</param>
/// <param name="Occasion">What the plan says of it.</param>
/// <param name="Anchor">The date it counts from.</param>
/// <param name="Opens">First day of the window.</param>
/// <param name="Closes">Last day of the window, included.</param>
/// <param name="Begins">Day 0 of the sequence: the opening, or the day the anchor became known when that is later.</param>
/// <param name="Ends">Last day of the sequence, included; never after <paramref name="Closes"/>.</param>
/// <param name="KnownOn">The day the anchor became known, null when in time.</param>
public sealed record OccasionWindow(
    string Id, Occasion Occasion, DateOnly Anchor, DateOnly Opens, DateOnly Closes, DateOnly Begins, DateOnly Ends, DateOnly? KnownOn);

/// <summary>What becomes of one step: a closed family of three.</summary>
/// <param name="Occasion">As <see cref="OccasionWindow.Id"/>.</param>
/// <param name="Step">What the plan says of it.</param>
/// <param name="Meant">The day the plan alone would give it, before anything moves it.</param>
public abstract record PlannedStep(string Occasion, ContactStep Step, DateOnly Meant);

/// <summary>A step that is to happen.</summary>
/// <param name="Occasion">As <see cref="OccasionWindow.Id"/>.</param>
/// <param name="Step">What the plan says of it.</param>
/// <param name="Meant">The day the plan alone would give it.</param>
/// <param name="Channel">The channel, by what the person has.</param>
/// <param name="On">An open day, at or after <paramref name="Meant"/>.</param>
/// <param name="At">The instant, at the window's planned time, with the Swedish offset.</param>
/// <param name="Moved">Why <paramref name="On"/> is later than <paramref name="Meant"/>.</param>
public sealed record StepToDo(
    string Occasion, ContactStep Step, DateOnly Meant, Channel Channel, DateOnly On, DateTimeOffset At, Moves Moved)
    : PlannedStep(Occasion, Step, Meant);

/// <summary>A step that has happened.</summary>
/// <param name="Occasion">As <see cref="OccasionWindow.Id"/>.</param>
/// <param name="Step">What the plan says of it.</param>
/// <param name="Meant">The day the plan alone would give it now.</param>
/// <param name="Channel">The channel it went by.</param>
/// <param name="On">The day it went.</param>
public sealed record StepDone(string Occasion, ContactStep Step, DateOnly Meant, Channel Channel, DateOnly On)
    : PlannedStep(Occasion, Step, Meant);

/// <summary>A step that will not happen, and why.</summary>
/// <param name="Occasion">As <see cref="OccasionWindow.Id"/>.</param>
/// <param name="Step">What the plan says of it.</param>
/// <param name="Meant">The day the plan alone would give it.</param>
/// <param name="Reason">Why it is dropped.</param>
/// <param name="Stop">Which stop, when the reason is <see cref="DropReason.Stopped"/>; otherwise null.</param>
public sealed record StepDropped(string Occasion, ContactStep Step, DateOnly Meant, DropReason Reason, StopReason? Stop = null)
    : PlannedStep(Occasion, Step, Meant);

/// <summary>Why a step is later than meant; several may be true.</summary>
[Flags]
public enum Moves
{
    /// <summary>It is not later.</summary>
    None = 0,

    /// <summary>The day is not open.</summary>
    ClosedDay = 1,

    /// <summary>Too near another message of the occasion.</summary>
    Spacing = 2,

    /// <summary>Too near a message of another occasion.</summary>
    OtherOccasion = 4,

    /// <summary>The day has passed without the step having happened.</summary>
    Overdue = 8,
}

/// <summary>Why a step will not happen.</summary>
public enum DropReason
{
    /// <summary>Contact is stopped.</summary>
    Stopped,

    /// <summary>The person has no contact point for any of the step's channels.</summary>
    NoContactPoint,

    /// <summary>The contact point is dead.</summary>
    Undeliverable,

    /// <summary>The contact point is not safe to use.</summary>
    NotSafe,

    /// <summary>The person has not consented to the channel.</summary>
    NotConsented,

    /// <summary>Every channel of the step has been tried and failed.</summary>
    ChannelsTried,

    /// <summary>The day had passed when the anchor became known.</summary>
    RegisteredLate,

    /// <summary>The day passed more than <see cref="Planner.DaysUntilMissed"/> days ago.</summary>
    Missed,

    /// <summary>A later step of the occasion has already happened.</summary>
    Overtaken,

    /// <summary>The step would fall after the end of the sequence.</summary>
    PastEnd,

    /// <summary>The step would fall after the window has closed.</summary>
    WindowClosed,

    /// <summary>The occasion already has as many electronic messages as it may.</summary>
    ElectronicCap,

    /// <summary>The occasion already has as many calls as it may.</summary>
    CallCap,
}
