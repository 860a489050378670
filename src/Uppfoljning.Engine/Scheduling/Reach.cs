namespace Uppfoljning.Engine.Scheduling;

/// <summary>Whether a channel leads to the person.</summary>
public enum ReachState
{
    /// <summary>No contact point for the channel.</summary>
    Missing,

    /// <summary>May be used.</summary>
    Usable,

    /// <summary>A hard bounce or a dead number.</summary>
    Undeliverable,

    /// <summary>The person has not called it safe, for example a shared telephone.</summary>
    NotSafe,

    /// <summary>The person has not consented to, or has withdrawn consent for, this channel.</summary>
    NotConsented,
}

/// <summary>How a person can be reached. Staff-only channels need nothing.</summary>
public sealed record Reach
{
    /// <summary>A person with mobile, e-mail and address, who can also be called: what a plan is shown for when no one is named.</summary>
    public static Reach ByEverything { get; } = new()
    {
        Sms = ReachState.Usable,
        Email = ReachState.Usable,
        Letter = ReachState.Usable,
        Call = ReachState.Usable,
    };

    /// <summary>Text messages to a mobile.</summary>
    public ReachState Sms { get; init; }

    /// <summary>E-mail.</summary>
    public ReachState Email { get; init; }

    /// <summary>Letters to a postal address.</summary>
    public ReachState Letter { get; init; }

    /// <summary>Calls to any telephone.</summary>
    public ReachState Call { get; init; }

    /// <summary>The channel the person has asked for, if any.</summary>
    public Channel? Asked { get; init; }

    /// <summary>The state of one channel.</summary>
    public ReachState this[Channel channel] => channel switch
    {
        Channel.Sms => Sms,
        Channel.Email => Email,
        Channel.Letter => Letter,
        Channel.Call => Call,
        _ => ReachState.Usable,
    };
}
