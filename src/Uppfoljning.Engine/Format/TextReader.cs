using System.Text.RegularExpressions;
using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads a text in several languages.</summary>
internal static partial class TextReader
{
    public static LanguageText? Text(this Fields fields, string name, Draft draft, bool required = true) =>
        fields.Take(name, required) is { } node ? fields.Text(node, draft, mayBeEmpty: false) : null;

    /// <summary>The wording of a licensed question: without words until the owner has filled them in.</summary>
    public static LanguageText? LockedText(this Fields fields, string name, Draft draft)
    {
        if (fields.Take(name) is not { } node) return null;
        var text = fields.Text(node, draft, mayBeEmpty: true);
        if (text is not null && string.IsNullOrWhiteSpace(text.In(LanguageText.Source))) draft.Findings.Add("item.locked.empty", node);
        return text;
    }

    public static LanguageText? Text(this Fields fields, Node node, Draft draft, bool mayBeEmpty)
    {
        if (node is not ObjectNode byLanguage)
        {
            fields.Fail("type.object", node);
            return null;
        }
        var words = new Dictionary<string, string>();
        foreach (var member in byLanguage.Members) ReadWords(fields, draft, member, mayBeEmpty, words);
        if (mayBeEmpty) return new LanguageText(words);
        if (byLanguage.Find(LanguageText.Source) is null) fields.Fail("text.source.missing", node);
        else AddMissingLanguages(draft, byLanguage);
        return fields.Failed ? null : new LanguageText(words);
    }

    private static void ReadWords(Fields fields, Draft draft, Member member, bool mayBeEmpty, Dictionary<string, string> words)
    {
        var isDeclared = draft.Languages is null || draft.Languages.Any(language => language.Code == member.Name);
        if (!isDeclared)
            fields.Fail("text.language.unknown", member.Value, member.Name, string.Join(", ", draft.Languages!.Select(language => language.Code)));
        else if (member.Value is not TextNode text)
            fields.Fail("type.text", member.Value);
        else if (text.Value.Length > Limits.TextLength)
            fields.Fail("text.tooLong", text, expected: $"{Limits.TextLength}");
        else if (!mayBeEmpty && string.IsNullOrWhiteSpace(text.Value))
            fields.Fail("text.empty", text);
        else if (Placeholder.Matches(text.Value).FirstOrDefault(match => !draft.Placeholders.Contains(match.Groups["name"].Value)) is { } placeholder)
            fields.Fail("text.placeholder", text, placeholder.Value, string.Join(", ", draft.Placeholders.Select(name => $"{{{name}}}")));
        else if (Link.Matches(text.Value).FirstOrDefault(match => !IsWebAddress(match.Groups["address"].Value)) is { } link)
            fields.Fail("text.link", text, link.Groups["address"].Value);
        else
            words[member.Name] = text.Value;
    }

    private static void AddMissingLanguages(Draft draft, ObjectNode text)
    {
        if (draft.Languages is null) return;
        var missing = draft.Languages.Select(language => language.Code).Where(code => code != LanguageText.Simple && text.Find(code) is null).ToList();
        if (missing.Count > 0) draft.Findings.Add("text.language.missing", text, string.Join(", ", missing));
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex(@"\{(?<name>[^{}\n]{0,100})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\]\((?<address>[^()\n]{0,2000})\)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }
}
