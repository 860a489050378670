namespace Uppfoljning.Engine.Scheduling;

/// <summary>A date that occasions count from, and since when it is known.</summary>
/// <param name="On">The civil date itself.</param>
/// <param name="KnownOn">The day it was registered; null when it was known in time.</param>
public readonly record struct AnchorDate(DateOnly On, DateOnly? KnownOn = null);

/// <summary>A message that has been sent, or a contact that has been made.</summary>
/// <param name="Occasion">As <see cref="OccasionWindow.Id"/>.</param>
/// <param name="Step">The step's id.</param>
/// <param name="Channel">The channel it went by.</param>
/// <param name="On">The Swedish civil date it went.</param>
/// <param name="Failed">True when it is known not to have arrived: the step is then open for another channel.</param>
public readonly record struct SentMessage(string Occasion, string Step, Channel Channel, DateOnly On, bool Failed = false);

/// <summary>All that the planner needs to know of one person.</summary>
public sealed record PlanSubject
{
    /// <summary>When the person started; null leaves out the occasions that count from it.</summary>
    public AnchorDate? Start { get; init; }

    /// <summary>When the person left; null leaves out the occasions that count from it, and recurring ones go on.</summary>
    public AnchorDate? Exit { get; init; }

    /// <summary>The day the coordinator has set; null leaves out the occasions that count from it.</summary>
    public AnchorDate? Chosen { get; init; }

    /// <summary>How the person can be reached.</summary>
    public Reach Reach { get; init; } = Reach.ByEverything;

    /// <summary>What stops contact, in any order.</summary>
    public IReadOnlyList<Stop> Stops { get; init; } = [];

    /// <summary>What has been sent on any occasion, in any order.</summary>
    public IReadOnlyList<SentMessage> Sent { get; init; } = [];

    /// <summary>The civil date on which the plan is made: nothing is planned before it. Null shows the plan as it looks from the beginning.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The date of one anchor, or null.</summary>
    public AnchorDate? this[Anchor anchor] => anchor switch
    {
        Anchor.Start => Start,
        Anchor.Exit => Exit,
        _ => Chosen,
    };
}
