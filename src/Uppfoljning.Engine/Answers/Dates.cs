using System.Globalization;

namespace Uppfoljning.Engine.Answers;

/// <summary>Days as text, always <c>yyyy-MM-dd</c>.</summary>
internal static class Dates
{
    private const string Format = "yyyy-MM-dd";

    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
