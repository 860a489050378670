using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>The text of a value as the reference writes levels: 1 and 1.0 are both "1".</summary>
internal static class ReferenceText
{
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Of(value.GetDouble()),
        JsonValueKind.True => "TRUE",
        JsonValueKind.False => "FALSE",
        _ => throw new FormatException($"Not a value: {value}"),
    };

    public static string? Normalise(string? field) => field is not null && TryNumber(field, out var number) ? Of(number) : field;

    public static bool TryNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Of(double number) => number.ToString("G15", CultureInfo.InvariantCulture);
}
