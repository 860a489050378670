using System.Text.Json;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling.Checking;

/// <summary>
/// Words that would tell anyone who sees the telephone what the message is about: a theme, health or an authority.
/// A star stands for any letters before or after the word; case does not matter.
/// </summary>
internal static class ForbiddenWords
{
    private static readonly Dictionary<string, string[]> ByLanguage = Load();

    /// <summary>The first entry of the language's list, or of the Swedish one, that the text breaks; null when none.</summary>
    public static string? First(string language, string text) =>
        Find(language == LanguageText.Simple ? LanguageText.Source : language, text) ?? Find(LanguageText.Source, text);

    private static string? Find(string language, string text) =>
        ByLanguage.TryGetValue(language, out var entries) ? Array.Find(entries, entry => Occurs(entry, text)) : null;

    private static bool Occurs(string entry, string text)
    {
        var word = entry.Trim('*');
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var begins = entry[0] == '*' || at == 0 || !char.IsLetter(text[at - 1]);
            var end = at + word.Length;
            var ends = entry[^1] == '*' || end == text.Length || !char.IsLetter(text[end]);
            if (begins && ends)
                return true;
        }
        return false;
    }

    private static Dictionary<string, string[]> Load()
    {
        using var resource = typeof(ForbiddenWords).Assembly.GetManifestResourceStream("Uppfoljning.Engine.Scheduling.forbidden-words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(resource)!;
    }
}
