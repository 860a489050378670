namespace Uppfoljning.Engine.Scheduling;

/// <summary>The ways a step can reach somebody.</summary>
public enum Channel
{
    /// <summary>Text message.</summary>
    Sms,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Letter with QR code, typed code and paper form.</summary>
    Letter,

    /// <summary>Telephone call by staff.</summary>
    Call,

    /// <summary>Tablet, QR code or link handed over by staff, face to face.</summary>
    Handover,

    /// <summary>Something staff does without contacting the person, such as a coach's own rating.</summary>
    Task,
}

/// <summary>What a channel means to the rules of contact.</summary>
public static class ChannelRules
{
    /// <summary>Whether the channel counts towards the cap of electronic messages.</summary>
    public static bool IsElectronic(this Channel channel) => channel is Channel.Sms or Channel.Email;

    /// <summary>Whether staff meets the person or works alone: needs no contact point, is never late, and waits for no other occasion.</summary>
    public static bool IsStaffOnly(this Channel channel) => channel is Channel.Handover or Channel.Task;
}
