using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads the languages that a file declares.</summary>
internal static class LanguageReader
{
    /// <summary>The languages, or null when any of them cannot be used: then no text is held against them.</summary>
    public static List<Language>? Languages(this Fields file, Draft draft)
    {
        if (file.Object("languages") is not { } byCode) return null;
        if (!file.IsWithin(byCode, byCode.Members.Count, 1, Limits.Languages)) return null;
        var languages = new List<Language>();
        foreach (var (code, value) in byCode.Members)
            if (Language(file, code, value, draft) is { } language) languages.Add(language);
        var hasSource = byCode.Find(LanguageText.Source) is not null;
        if (!hasSource) file.Fail("language.source.missing", byCode);
        return hasSource && languages.Count == byCode.Members.Count ? languages : null;
    }

    private static Language? Language(Fields file, string code, Node value, Draft draft)
    {
        if (!Names.LanguageCode.IsMatch(code)) file.Fail("language.shape", value, code);
        else if (value is not ObjectNode node) file.Fail("type.object", value);
        else
        {
            var fields = new Fields(node, draft.Findings);
            if (node.Find("reviewed") is null) fields.Fail("property.missing", node, "reviewed");
            var isReviewed = fields.Flag("reviewed");
            fields.Close();
            return new Language(code, isReviewed);
        }
        return null;
    }
}
