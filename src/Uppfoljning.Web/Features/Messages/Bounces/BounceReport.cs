using System.Text.RegularExpressions;

namespace Uppfoljning.Web.Features.Messages.Bounces;

/// <summary>A report that a message could not be delivered (RFC 3464), as far as we use it.</summary>
/// <param name="References">What our messages are named by, wherever the report quotes a Message-ID.</param>
/// <param name="Status">The status of RFC 3463, for example 5.1.1.</param>
public sealed partial record BounceReport(IReadOnlyList<string> References, string Status)
{
    /// <returns>Null when it is no report of a failure for good: a delay, an automatic reply, anything else.</returns>
    public static BounceReport? Read(string text) =>
        Failed.IsMatch(text) && PermanentStatus.Match(text) is { Success: true } status
            ? new BounceReport([.. MessageId.Matches(text).Select(m => m.Groups["name"].Value).Distinct()], status.Groups["code"].Value)
            : null;

    [GeneratedRegex(@"^Action:[ \t]*failed[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Failed { get; }

    [GeneratedRegex(@"^Status:[ \t]*(?<code>5\.\d{1,3}\.\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PermanentStatus { get; }

    [GeneratedRegex(@"^Message-ID:[ \t]*<(?<name>[A-Za-z0-9]{1,40})@", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MessageId { get; }
}
