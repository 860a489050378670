using System.Text.RegularExpressions;

namespace Uppfoljning.Web.Features.Messages.Bounces;

/// <summary>A report on what became of a message (RFC 3464), as far as we use it.</summary>
/// <param name="References">What our messages are named by, wherever the report quotes a Message-ID.</param>
/// <param name="Status">The status of RFC 3463, for example 5.1.1.</param>
/// <param name="IsForGood">It will not arrive; otherwise it is late, or has arrived.</param>
public sealed partial record BounceReport(IReadOnlyList<string> References, string Status, bool IsForGood)
{
    /// <returns>Null when it is no report: an automatic reply, a letter from a person, anything else, whatever words stand in it.</returns>
    public static BounceReport? Read(string text)
    {
        if (!IsReport.IsMatch(text) || DeliveryStatus.Match(text) is not { Success: true } part)
        {
            return null;
        }

        var told = text[part.Index..];
        var failed = Failed.IsMatch(told) && PermanentStatus.IsMatch(told);
        var status = (failed ? PermanentStatus : AnyStatus).Match(told).Groups["code"].Value;
        return new BounceReport([.. MessageId.Matches(told).Select(m => m.Groups["name"].Value).Distinct()], status, failed);
    }

    /// <summary>In the message's own header, before the first blank line.</summary>
    [GeneratedRegex(@"\A(?:[^\r\n]+\r?\n)*?Content-Type:[ \t]*(?:\r?\n[ \t]+)?multipart/report\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsReport { get; }

    [GeneratedRegex(@"^Content-Type:[ \t]*(?:\r?\n[ \t]+)?message/(?:global-)?delivery-status\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex DeliveryStatus { get; }

    [GeneratedRegex(@"^Action:[ \t]*failed\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Failed { get; }

    [GeneratedRegex(@"^Status:[ \t]*(?<code>5\.\d{1,3}\.\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PermanentStatus { get; }

    [GeneratedRegex(@"^Status:[ \t]*(?<code>[245]\.\d{1,3}\.\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex AnyStatus { get; }

    [GeneratedRegex(@"^Message-ID:[ \t]*(?:\r?\n[ \t]+)?<(?<name>[A-Za-z0-9]{1,40})@", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MessageId { get; }
}
