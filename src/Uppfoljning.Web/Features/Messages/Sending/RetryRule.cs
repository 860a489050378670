using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>When a message is tried again.</summary>
public static class RetryRule
{
    public static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    /// <summary>How long an e-mail that nobody knows the end of is left alone before the one further try.</summary>
    public static readonly TimeSpan Uncertain = TimeSpan.FromMinutes(30);
    /// <summary>What is more late than this is not sent at all.</summary>
    public static readonly TimeSpan TooLate = TimeSpan.FromDays(7);
    private const double Spread = 0.2;

    /// <summary>Doubles from <see cref="First"/> to <see cref="Longest"/>, spread so that what failed together does not come back together.</summary>
    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="asked">What the receiver asks for: honoured from <see cref="First"/> to <see cref="Longest"/>.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Wait(int attempts, TimeSpan? asked, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 12));
        var spread = doubled * (1 + (Spread * ((2 * chance) - 1)));
        var wait = asked > spread ? asked.Value : spread;
        return wait > Longest ? Longest : wait < First ? First : wait;
    }

    /// <summary>Whether a message that may have been delivered is tried again: an e-mail once, since it carries the same Message-ID; a text message only where the gateway tells the two apart.</summary>
    /// <param name="channel">How it was sent.</param>
    /// <param name="uncertainBefore">Attempts with an unknown end before this one.</param>
    /// <param name="smsIsIdempotent">The gateway keeps to the idempotency key.</param>
    public static bool TriesUncertain(Channel channel, int uncertainBefore, bool smsIsIdempotent) =>
        uncertainBefore == 0 && (channel == Channel.Email || (channel == Channel.Sms && smsIsIdempotent));
}
