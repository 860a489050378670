using System.Globalization;
using System.Text.RegularExpressions;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Which field of a message's page a finding is about.</summary>
internal static partial class TextPlace
{
    /// <param name="path">Of the finding.</param>
    /// <param name="wanted">The plan that the path is about.</param>
    /// <param name="message">The message of the page.</param>
    public static string? Of(string path, ContactPlan wanted, string message)
    {
        if (Place.Match(path) is not { Success: true } place || wanted.Messages[int.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture)].Id != message)
        {
            return null;
        }

        TextPart? part = place.Groups["part"].Value switch
        {
            "sms" => TextPart.Sms,
            "email.subject" => TextPart.Subject,
            "email.text" or "email" => TextPart.Email,
            "letter" => TextPart.Letter,
            _ => null,
        };
        return part is null ? "Type" : FieldOf(part.Value, place.Groups["language"] is { Success: true } language ? language.Value : "sv");
    }

    public static string FieldOf(TextPart part, string language) => $"{part}-{language}";

    [GeneratedRegex(@"^\$\.messages\[(?<at>\d{1,3})\](\.(?<part>sms|email\.subject|email\.text|email|letter))?(\.(?<language>[A-Za-z]+)|\['(?<language>[A-Za-z0-9-]+)'\])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
