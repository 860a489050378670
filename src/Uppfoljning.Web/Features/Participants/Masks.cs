using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Contact details so that one who knows them can tell them apart, and no one else learns them.</summary>
internal static class Masks
{
    private const string Hidden = "•••••";

    public static string Of(ContactKind kind, string value) => kind switch
    {
        ContactKind.Mobile or ContactKind.Landline => new PhoneNumber(value).Masked,
        ContactKind.Email => $"{value[0]}{Hidden}{value[value.LastIndexOf('@')..]}",
        _ => $"{Hidden} {value[(value.LastIndexOf('\n') + 1)..].TrimStart("0123456789 ".ToCharArray())}".TrimEnd(),
    };
}
