namespace Uppfoljning.Statistics.Readings;

/// <summary>What sentences are made with: a language, and the names that people have for groups.</summary>
/// <param name="Language">The language.</param>
/// <param name="NameOf">From a variable and one of its levels, or null for not known, to what people call the group.</param>
public sealed record ReadingWords(ReadingLanguage Language, Func<string, string?, string> NameOf)
{
    /// <summary>Swedish, with ids instead of names.</summary>
    public static ReadingWords Plain { get; } = new(ReadingLanguage.Swedish, (_, level) => level ?? "–");
}
