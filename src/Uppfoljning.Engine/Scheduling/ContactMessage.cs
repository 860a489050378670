using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling;

/// <summary>What a message is for.</summary>
public enum MessageType
{
    /// <summary>Asks the person to answer, with a link.</summary>
    Invitation,

    /// <summary>Says that a message with a link will come; has no link.</summary>
    Notice,

    /// <summary>Asks again, with a link.</summary>
    Reminder,

    /// <summary>Asks for the last time and says so, with a link.</summary>
    Last,

    /// <summary>Asks whether the number is right; has no link.</summary>
    NumberCheck,
}

/// <summary>The words of a message, by channel. A channel without words cannot carry it.</summary>
public sealed record ContactMessage
{
    /// <summary>Unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>What the message is for.</summary>
    public required MessageType Type { get; init; }

    /// <summary>The text message.</summary>
    public LanguageText? Sms { get; init; }

    /// <summary>The subject of the e-mail; present when <see cref="Email"/> is.</summary>
    public LanguageText? EmailSubject { get; init; }

    /// <summary>The text of the e-mail.</summary>
    public LanguageText? Email { get; init; }

    /// <summary>The text of the letter.</summary>
    public LanguageText? Letter { get; init; }

    /// <summary>Whether there are words for the channel; calls and what staff does need none.</summary>
    public bool Covers(Channel channel) => channel switch
    {
        Channel.Sms => Sms is not null,
        Channel.Email => Email is not null,
        Channel.Letter => Letter is not null,
        _ => true,
    };
}
