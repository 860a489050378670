using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>
/// The frame of pages that belong to no questionnaire. They offer the languages whose words have been reviewed, and
/// keep the one that somebody comes with.
/// </summary>
public static class PublicFrame
{
    private const string Reviewed = "words.reviewed";

    public static RespondentFrame Of(Texts texts, string? chosen)
    {
        var language = Language.Find(chosen) ?? Language.Swedish;
        var offered = Language.All.Where(l => l == language || texts.In(l)[Reviewed] == "true").ToList();
        return new RespondentFrame(texts.In(language), offered) { LanguagesFirst = true };
    }

    /// <summary>The query that keeps a language from page to page; nothing for a language that is not ours.</summary>
    public static string QueryFor(string? language) => Language.Find(language) is { } known ? $"?sprak={known.Code}" : "";
}
