using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Statistics.Readings;

/// <summary>The sentences of one language and its way of writing numbers. No culture of the machine is used.</summary>
public sealed class ReadingLanguage
{
    private const string Minus = "\u2212";
    private const double SmallestPrintedP = 0.001;
    private const long FewestForDecimals = 100;

    private readonly Dictionary<string, JsonElement> _texts;

    private ReadingLanguage(string code)
    {
        using var file = typeof(ReadingLanguage).Assembly.GetManifestResourceStream($"Uppfoljning.Statistics.Readings.readings.{code}.json")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!;
        Code = code;
    }

    /// <summary>Swedish.</summary>
    public static ReadingLanguage Swedish { get; } = new("sv");

    /// <summary>English.</summary>
    public static ReadingLanguage English { get; } = new("en");

    /// <summary>The language's code, sv or en.</summary>
    public string Code { get; }

    /// <summary>A number with a fixed number of decimals, decimal comma or point as the language has it.</summary>
    public string Number(double value, int decimals)
    {
        var size = Math.Round(Math.Abs(value), decimals, MidpointRounding.AwayFromZero);
        var digits = size.ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace(".", Text("decimal"), StringComparison.Ordinal);
        return value < 0 && size != 0 ? Minus + digits : digits;
    }

    /// <summary>A whole number, its thousands apart.</summary>
    public string Number(long value)
    {
        var digits = Number(value, 0);
        for (var at = digits.Length - 3; at > (value < 0 ? 1 : 0); at -= 3)
            digits = digits.Insert(at, Text("thousands"));
        return digits;
    }

    /// <summary>A share as percent, without the sign: no decimals below 100 persons, one from 100.</summary>
    public string Percent(double share, long persons) => Number(100 * share, persons < FewestForDecimals ? 0 : 1);

    /// <summary>A p-value with its name: three decimals, "p &lt; 0,001" below that.</summary>
    public string PValue(double p) => p < SmallestPrintedP
        ? Text("p_below", ("p", Number(SmallestPrintedP, 3)))
        : Text("p_equal", ("p", Number(p, 3)));

    /// <summary>The text of a key with its places filled in.</summary>
    internal string Text(string key, params ReadOnlySpan<(string Place, string Value)> places) => Fill(_texts[key].GetString()!, places);

    /// <summary>The form of a text that suits a number: for none, for one, or for many, with the number at {n}.</summary>
    internal string Text(string key, long number, params ReadOnlySpan<(string Place, string Value)> places)
    {
        var form = number switch { 0 => "zero", 1 => "one", _ => "many" };
        var text = _texts[key].GetProperty(form).GetString()!;
        return Fill(text.Replace("{n}", Number(number), StringComparison.Ordinal), places);
    }

    private static string Fill(string text, ReadOnlySpan<(string Place, string Value)> places)
    {
        foreach (var (place, value) in places)
            text = text.Replace("{" + place + "}", value, StringComparison.Ordinal);
        return text;
    }
}
