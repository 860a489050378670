using System.Globalization;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Whole numbers and times as they are typed.</summary>
internal static class Typed
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static int? Number(string? text) =>
        int.TryParse(text?.Replace('−', '-').Replace('–', '-'), Signed, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
