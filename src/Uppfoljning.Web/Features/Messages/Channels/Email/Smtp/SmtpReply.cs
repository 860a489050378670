using System.Globalization;
using System.Text.RegularExpressions;

namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>One reply of the server, with all its lines.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">What stands after the code on each line.</param>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsOk => Code is >= 200 and < 300;

    public bool GoesOn => Code is >= 300 and < 400;

    public bool IsPassing => Code is >= 400 and < 500;

    /// <summary>The server closes the connection.</summary>
    public bool IsFarewell => Code == 421;

    /// <summary>The code and, if it is there, the status of RFC 3463; nothing of the text, which may name people.</summary>
    public string Cause => Status.Match(Lines[^1]) is { Success: true } status
        ? string.Create(CultureInfo.InvariantCulture, $"smtp.{Code} {status.Value}")
        : string.Create(CultureInfo.InvariantCulture, $"smtp.{Code}");

    /// <summary>Refused because the address leads to nobody, not because of policy.</summary>
    public bool SaysAddressIsDead => Code is 550 or 551 or 553 && !Cause.Contains(" 5.7.", StringComparison.Ordinal);

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}", RegexOptions.NonBacktracking)]
    private static partial Regex Status { get; }
}
