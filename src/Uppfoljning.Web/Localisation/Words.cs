namespace Uppfoljning.Web.Localisation;

/// <summary>The words of one language. A key that is missing is a defect, found by a test and never by a person.</summary>
public sealed class Words(Language language, IReadOnlyDictionary<string, string> texts)
{
    public Language Language { get; } = language;

    /// <summary>A native speaker has read them.</summary>
    public bool AreReviewed => texts["words.reviewed"] == "true";

    public string this[string key] => texts[key];

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>Fills named places, each once; a value is never scanned again.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, string Value)> values) => Placeholders.Fill(texts[key], values);

    /// <summary>Picks <c>key.one</c> or <c>key.other</c> (and few, many where the language has them) by the language's own rule.</summary>
    public string Plural(string key, int count)
    {
        var form = $"{key}.{Language.PluralForm(count)}";
        return Placeholders.Fill(texts.TryGetValue(form, out var text) ? text : texts[$"{key}.other"], [("count", count.ToString(Language.Culture))]);
    }

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", Language.Culture);

    public IEnumerable<string> Keys => texts.Keys;
}
