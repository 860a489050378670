using System.Globalization;
using System.Text;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Answers;

/// <summary>Makes what people type into what is kept.</summary>
internal static class AnswerText
{
    private const int LongestNumber = 20;

    /// <summary>
    /// Line breaks become LF (a space when the text is one line), characters that hide or turn round what is read are
    /// taken away, letters are composed (NFC), and blanks at the ends go.
    /// </summary>
    public static string Clean(string typed, bool isLong)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsUnseen(rune) || (rune.IsBmp && Characters.IsForbidden((char)rune.Value))) continue;
            kept.Append(rune.Value == '\n' && !isLong ? " " : rune.ToString());
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Blanks without width, marks of byte order, invisible operators and tags; not the joiners and marks that Arabic and Hebrew need.</summary>
    private static bool IsUnseen(Rune rune) => rune.Value is 0x200B or 0xFEFF or (>= 0x2060 and <= 0x2064) or (>= 0xE0000 and <= 0xE007F);

    /// <summary>A number as people write it: a decimal comma or point, spaces between groups, digits of any script.</summary>
    public static bool TryReadNumber(string typed, out decimal number)
    {
        var plain = new string([.. WithPlainDigits(typed).Where(c => !char.IsWhiteSpace(c))]).Replace(',', '.').Replace('\u2212', '-').Replace('\u066B', '.');
        number = 0;
        return plain.Length <= LongestNumber
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The same text with the digits of every script as 0–9.</summary>
    public static string WithPlainDigits(string typed) => string.Create(typed.Length, typed, (plain, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(source[at]);
            plain[at] = digit < 0 ? source[at] : (char)('0' + digit);
        }
    });
}
