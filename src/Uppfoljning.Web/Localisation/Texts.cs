using System.Collections.Frozen;
using System.Text.Json;

namespace Uppfoljning.Web.Localisation;

/// <summary>
/// The words of the site, read once from <c>Localisation/Texts/&lt;language&gt;.json</c> and, for staff pages,
/// which are in Swedish only, from <c>Texts/staff.json</c>. sv-simple falls back to sv; nothing else does.
/// </summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, Words> byLanguage;

    public Texts()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Localisation", "Texts");
        var swedish = Read(folder, "sv");
        byLanguage = Language.All.ToFrozenDictionary(l => l.Code, l => new Words(l, Complete(l, Read(folder, l.Code), swedish)));
        Staff = new Words(Language.Swedish, Read(folder, "staff"));
    }

    public Words Staff { get; }

    public Words In(Language language) => byLanguage[language.Code];

    private static FrozenDictionary<string, string> Complete(Language language, Dictionary<string, string> own, Dictionary<string, string> swedish)
    {
        if (language.Code == "sv-simple")
        {
            foreach (var (key, text) in swedish)
            {
                own.TryAdd(key, text);
            }
        }

        return own.ToFrozenDictionary();
    }

    private static Dictionary<string, string> Read(string folder, string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(folder, $"{name}.json")))!;
}
