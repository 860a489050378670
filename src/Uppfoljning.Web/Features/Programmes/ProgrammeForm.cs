using System.Text.RegularExpressions;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>A programme as it is typed: what every respondent will be told about who asks.</summary>
public sealed partial record ProgrammeForm
{
    public const int LongestName = 100;
    /// <summary>A sender in a text message leaves little room for the rest.</summary>
    public const int LongestSender = 40;
    public const int LongestHours = 200;

    public string Organisation { get; init; } = "";
    public string Name { get; init; } = "";
    public string SenderName { get; init; } = "";
    public string ContactName { get; init; } = "";
    public string ContactPhone { get; init; } = "";
    public string ContactEmail { get; init; } = "";
    public string ContactHours { get; init; } = "";

    /// <summary>The same with spaces at the ends taken away; null fields of a form become empty.</summary>
    public ProgrammeForm Trimmed() => new()
    {
        Organisation = Trim(Organisation),
        Name = Trim(Name),
        SenderName = Trim(SenderName),
        ContactName = Trim(ContactName),
        ContactPhone = Trim(ContactPhone),
        ContactEmail = Trim(ContactEmail),
        ContactHours = Trim(ContactHours),
    };

    public IReadOnlyList<Problem> Judge(bool isNew)
    {
        var problems = new List<Problem>();
        void Demand(bool holds, string field)
        {
            if (!holds)
            {
                problems.Add(new Problem(field, $"programmes.{field}.wrong"));
            }
        }

        Demand(!isNew || IsText(Organisation, LongestName), nameof(Organisation));
        Demand(IsText(Name, LongestName), nameof(Name));
        Demand(IsText(SenderName, LongestSender), nameof(SenderName));
        Demand(IsText(ContactName, LongestName), nameof(ContactName));
        Demand(Phone.IsMatch(ContactPhone), nameof(ContactPhone));
        Demand(EmailAddress.Read(ContactEmail) is not null, nameof(ContactEmail));
        Demand(IsText(ContactHours, LongestHours), nameof(ContactHours));
        return problems;
    }

    private static string Trim(string? typed) => typed?.Trim() ?? "";

    private static bool IsText(string text, int longest) => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl);

    [GeneratedRegex(@"^\+?[0-9][0-9 ()/-]{4,24}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone { get; }
}
