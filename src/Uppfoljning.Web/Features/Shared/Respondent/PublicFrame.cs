using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>
/// The frame of pages that belong to no questionnaire. They offer the languages whose words have been reviewed, the demo
/// all of them, and keep the one that somebody comes with.
/// </summary>
public sealed class PublicFrame(Texts texts, Settings settings)
{
    public RespondentFrame In(string? chosen)
    {
        var language = Language.Find(chosen) ?? Language.Swedish;
        var words = texts.In(language);
        var offered = Language.All.Where(l => l == language || settings.Demo || texts.In(l).AreReviewed).ToList();
        return new RespondentFrame(words, offered)
        {
            IsMadeUp = settings.Demo,
            IsUnreviewed = settings.Demo && !words.AreReviewed,
            LanguagesFirst = true,
        };
    }

    /// <summary>The query that keeps a language from page to page; nothing for a language that is not ours.</summary>
    public static string QueryFor(string? language) => Language.Find(language) is { } known ? $"?sprak={known.Code}" : "";
}
