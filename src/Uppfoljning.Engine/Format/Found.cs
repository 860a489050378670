using System.Globalization;
using System.Text;

namespace Uppfoljning.Engine.Format;

/// <summary>What was found in a file, made safe to show.</summary>
public static class Found
{
    private const char Cut = '…';

    /// <summary>At most <see cref="Limits.FoundCharacters"/> characters; what cannot be seen, and quotation marks and backslashes, as JSON escapes.</summary>
    public static string Encode(string found)
    {
        var encoded = new StringBuilder();
        for (var at = 0; at < found.Length; at++)
        {
            var isPair = char.IsSurrogatePair(found, at);
            var part = isPair ? found.Substring(at++, 2) : Encode(found[at]);
            if (encoded.Length + part.Length > Limits.FoundCharacters - 1) return encoded.Append(Cut).ToString();
            encoded.Append(part);
        }
        return encoded.ToString();
    }

    private static string Encode(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            => $"\\u{(int)character:x4}",
        _ => character is '"' or '\\' ? $"\\{character}" : character.ToString(),
    };
}
