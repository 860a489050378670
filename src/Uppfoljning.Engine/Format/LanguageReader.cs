using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads the languages that a file declares.</summary>
internal static class LanguageReader
{
    public static List<Language>? Languages(this Fields file, Draft draft)
    {
        if (file.Object("languages") is not { } byCode) return null;
        if (!file.IsWithin(byCode, byCode.Members.Count, 1, Limits.Languages)) return null;
        var languages = new List<Language>();
        foreach (var (code, value) in byCode.Members)
        {
            if (!Names.LanguageCode.IsMatch(code)) file.Fail("language.shape", value, code);
            if (value is not ObjectNode node)
            {
                file.Fail("type.object", value);
                continue;
            }
            var fields = new Fields(node, draft.Findings);
            if (node.Find("reviewed") is null) fields.Fail("property.missing", node, "reviewed");
            languages.Add(new Language(code, fields.Flag("reviewed")));
            fields.Close();
        }
        if (byCode.Find(LanguageText.Source) is null) file.Fail("language.source.missing", byCode);
        return languages;
    }
}
