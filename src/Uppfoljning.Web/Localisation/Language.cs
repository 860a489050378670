using System.Globalization;

namespace Uppfoljning.Web.Localisation;

/// <summary>A language of the site.</summary>
/// <param name="Code">As in questionnaires: sv, sv-simple, en, ar, so, uk.</param>
/// <param name="HtmlLanguage">What the lang attribute says; sv-simple is Swedish.</param>
/// <param name="OwnName">The language's name in itself.</param>
/// <param name="IsRightToLeft">Written from right to left.</param>
public sealed record Language(string Code, string HtmlLanguage, string OwnName, bool IsRightToLeft)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(HtmlLanguage == "sv" ? "sv-SE" : HtmlLanguage);

    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    public static IReadOnlyList<Language> All { get; } =
    [
        new("sv", "sv", "Svenska", false),
        new("sv-simple", "sv", "Lättläst svenska", false),
        new("en", "en", "English", false),
        new("ar", "ar", "العربية", true),
        new("so", "so", "Soomaali", false),
        new("uk", "uk", "Українська", false),
    ];

    public static Language Swedish => All[0];

    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The CLDR plural category of a whole number, for the languages that we have.</summary>
    public string PluralForm(int count) => HtmlLanguage switch
    {
        "ar" => count switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ when count % 100 is >= 3 and <= 10 => "few",
            _ when count % 100 >= 11 => "many",
            _ => "other",
        },
        "uk" => (count % 10, count % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        },
        _ => count == 1 ? "one" : "other",
    };
}
