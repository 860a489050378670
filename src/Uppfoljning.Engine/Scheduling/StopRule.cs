namespace Uppfoljning.Engine.Scheduling;

/// <summary>Why contact stops at once, the weightiest first.</summary>
public enum StopReason
{
    /// <summary>The person has died.</summary>
    Deceased,

    /// <summary>The time in the programme was registered by mistake.</summary>
    Misregistered,

    /// <summary>Protected identity: no contact data, no messages.</summary>
    ProtectedIdentity,

    /// <summary>The person objects to the processing.</summary>
    Objected,

    /// <summary>Consent to be contacted is withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>The person has opted out for good.</summary>
    OptedOut,

    /// <summary>The contact point belongs to somebody else.</summary>
    WrongRecipient,

    /// <summary>The coordinator holds all contact.</summary>
    OnHold,

    /// <summary>The person has said not this time.</summary>
    Declined,

    /// <summary>The person has answered.</summary>
    Answered,
}

/// <summary>A fact that stops contact.</summary>
/// <param name="Reason">What happened.</param>
/// <param name="Occasion">The occasion it concerns, as <see cref="OccasionWindow.Id"/>; null when all.</param>
public readonly record struct Stop(StopReason Reason, string? Occasion = null);

/// <summary>The one test of whether a person may be contacted: asked when a plan is made and again at the moment of sending.</summary>
public static class StopRule
{
    /// <summary>The weightiest reason that nothing may go by the channel at the occasion, or null when it may.</summary>
    /// <param name="stops">Everything known to stop contact with the person, in any order.</param>
    /// <param name="occasion">As <see cref="OccasionWindow.Id"/>.</param>
    /// <param name="channel">A <see cref="Channel.Task"/> is not stopped because the person has answered or declined: it is somebody else's.</param>
    public static StopReason? Applies(IReadOnlyList<Stop> stops, string occasion, Channel channel)
    {
        StopReason? weightiest = null;
        for (var i = 0; i < stops.Count; i++)
        {
            var (reason, concerned) = stops[i];
            if (concerned is not null && concerned != occasion)
                continue;
            if (channel == Channel.Task && reason is StopReason.Declined or StopReason.Answered)
                continue;
            if (weightiest is null || reason < weightiest)
                weightiest = reason;
        }
        return weightiest;
    }
}
