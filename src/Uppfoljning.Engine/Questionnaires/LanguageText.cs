namespace Uppfoljning.Engine.Questionnaires;

/// <summary>One text in several languages. Swedish is the source that every other language falls back to.</summary>
public sealed record LanguageText(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>The language every text is written in first.</summary>
    public const string Source = "sv";

    /// <summary>Easy-to-read Swedish: a language of its own, equal to <see cref="Source"/> where nothing else is written.</summary>
    public const string Simple = "sv-simple";

    /// <summary>A text without words in any language.</summary>
    public static LanguageText None { get; } = new(new Dictionary<string, string>());

    /// <summary>The words in <paramref name="language"/>, or in Swedish when it has none; empty when there is no Swedish either.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var words) || ByLanguage.TryGetValue(Source, out words) ? words : "";
}
