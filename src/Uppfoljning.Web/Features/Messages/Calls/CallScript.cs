using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>What to say on the telephone: the plan's own words in Swedish, without what can only be read, such as an address.</summary>
internal static class CallScript
{
    public static IReadOnlyList<string> Of(ContactMessage? words, Programme programme)
    {
        if ((words?.Email ?? words?.Letter ?? words?.Sms)?.In(LanguageText.Source) is not { } text)
        {
            return [];
        }

        var values = new Dictionary<string, string> { ["sender"] = programme.SenderName, ["contact"] = programme.ContactName, ["phone"] = programme.ContactPhone };
        return [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.Contains("{link}", StringComparison.Ordinal) && !line.Contains("{stop}", StringComparison.Ordinal))
            .Select(line => MessageText.Fill(line.EndsWith(':') ? $"{line[..^1]}." : line, values))];
    }
}
