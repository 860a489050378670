namespace Uppfoljning.Engine.Scheduling;

/// <summary>The date that an occasion counts from.</summary>
public enum Anchor
{
    /// <summary>The day the person started in the programme.</summary>
    Start,

    /// <summary>The day the person left the programme.</summary>
    Exit,

    /// <summary>A day that the coordinator sets.</summary>
    Chosen,
}

/// <summary>Who answers a questionnaire at an occasion.</summary>
public enum OccasionRole
{
    /// <summary>The participant, about herself.</summary>
    Participant,

    /// <summary>The participant's coach, about the participant.</summary>
    Coach,

    /// <summary>A person with a role in the programme (staff, case worker, supervisor), about the programme.</summary>
    Partner,
}

/// <summary>One questionnaire of an occasion.</summary>
/// <param name="Id">The questionnaire's id.</param>
/// <param name="Roles">Who answers it; at least one.</param>
public sealed record OccasionQuestionnaire(string Id, IReadOnlyList<OccasionRole> Roles);

/// <summary>One time of measurement: when its window is open, what is asked, and the steps that reach the person.</summary>
public sealed record Occasion
{
    /// <summary>Unique in the plan. A recurring occasion's n-th time is called <c>id-n</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The date that <see cref="Opens"/> and <see cref="Closes"/> count from.</summary>
    public required Anchor Anchor { get; init; }

    /// <summary>False when the plan describes the occasion but does not use it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Months between recurrences counted from the anchor, the first after one such period; null when it happens once.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>From the anchor (of a recurring occasion: the anchor moved by whole periods) to the first day of the window.</summary>
    public required Offset Opens { get; init; }

    /// <summary>From the same date to the last day of the window, included: links live through it.</summary>
    public required Offset Closes { get; init; }

    /// <summary>The last day of the sequence, counted from its day 0 and included; null when the window alone limits it.</summary>
    public int? EndsOnDay { get; init; }

    /// <summary>The questionnaires in the order they are asked.</summary>
    public required IReadOnlyList<OccasionQuestionnaire> Questionnaires { get; init; }

    /// <summary>The steps in the order they happen.</summary>
    public required IReadOnlyList<ContactStep> Steps { get; init; }
}
