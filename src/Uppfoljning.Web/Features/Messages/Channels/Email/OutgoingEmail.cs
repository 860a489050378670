using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>One e-mail to one person, complete but for its form on the wire.</summary>
public sealed record OutgoingEmail
{
    /// <summary>Names the message for ever: a second try of the same message has the same.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <exception cref="ArgumentException">It is not one plain address.</exception>
    public required string From { get; init => field = Plain(value); }

    /// <exception cref="ArgumentException">It holds a control character.</exception>
    public required string FromName { get; init => field = OneLine(value); }

    /// <summary>Where bounces go: the sender on the envelope.</summary>
    /// <exception cref="ArgumentException">It is not one plain address.</exception>
    public required string BounceTo { get; init => field = Plain(value); }

    /// <exception cref="ArgumentException">It is not one plain address.</exception>
    public required string To { get; init => field = Plain(value); }

    /// <exception cref="ArgumentException">It holds a control character.</exception>
    public required string Subject { get; init => field = OneLine(value); }

    public required string Text { get; init; }

    public required Language Language { get; init; }

    /// <summary>Opts out when it is posted to, and shows a page with a button when it is opened. Null in a message that nobody subscribes to.</summary>
    public Uri? OptOut { get; init; }

    public string MessageId => $"<{MimeText.Domain(Reference + From[From.IndexOf('@', StringComparison.Ordinal)..])}>";

    /// <summary>Whether mail can be addressed to it: one plain address whose domain DNS can hold.</summary>
    public static bool CanGoTo(string address)
    {
        try
        {
            return EmailAddress.Read(address) == address && MimeText.Domain(address).Length <= EmailAddress.MaxLength;
        }
        catch (ArgumentException)
        {
            return false; // no domain in the letters of DNS
        }
    }

    private static string Plain(string address) =>
        CanGoTo(address) ? address : throw new ArgumentException("Not one plain e-mail address.", nameof(address));

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? throw new ArgumentException("A header holds no control characters.", nameof(text)) : text;
}
