namespace Uppfoljning.Engine.Scheduling;

/// <summary>One contact in an occasion's sequence.</summary>
public sealed record ContactStep
{
    /// <summary>Unique in its occasion.</summary>
    public required string Id { get; init; }

    /// <summary>True when <see cref="Offset"/> counts from the occasion's anchor, false when from day 0, the day the sequence begins.</summary>
    public bool CountsFromAnchor { get; init; }

    /// <summary>When the step is meant to happen, before closed days and spacing move it.</summary>
    public required Offset Offset { get; init; }

    /// <summary>Channels in order of preference; the first that the person can be reached by is used.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>Whether the channel the person has asked for goes before the plan's order, when it is among <see cref="Channels"/>.</summary>
    public bool PersonsChoiceFirst { get; init; }

    /// <summary>The id of the message in <see cref="ContactPlan.Messages"/>; null when staff alone acts.</summary>
    public string? Message { get; init; }
}
