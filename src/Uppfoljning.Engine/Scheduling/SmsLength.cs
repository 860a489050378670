namespace Uppfoljning.Engine.Scheduling;

/// <summary>The alphabet a text message is sent in.</summary>
public enum SmsAlphabet
{
    /// <summary>The seven-bit default alphabet with its extension table.</summary>
    Gsm7,

    /// <summary>Sixteen-bit characters, for everything else.</summary>
    Ucs2,
}

/// <summary>How long a text message is, as a gateway counts and charges it.</summary>
/// <param name="Alphabet">GSM-7 when every character is in it, otherwise UCS-2.</param>
/// <param name="Units">Septets in GSM-7 (extension characters take two), 16-bit units in UCS-2.</param>
/// <param name="Segments">Message parts; 0 for an empty text.</param>
public readonly record struct SmsLength(SmsAlphabet Alphabet, int Units, int Segments)
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>Measures a text: 160 septets or 70 units alone, 153 or 67 in each of several parts.</summary>
    /// <param name="text">The text as it is sent, placeholders filled in.</param>
    /// <remarks>
    /// Source: 3GPP TS 23.038, 6.2.1 (alphabet and extension table), and TS 23.040, 9.2.3.24.1 (concatenation).
    /// A character of two units is never divided between parts, so a part may be one unit short.
    /// </remarks>
    public static SmsLength Of(string text)
    {
        var alphabet = text.All(c => Basic.Contains(c) || Extension.Contains(c)) ? SmsAlphabet.Gsm7 : SmsAlphabet.Ucs2;
        var (alone, inParts) = alphabet == SmsAlphabet.Gsm7 ? (160, 153) : (70, 67);
        var (units, parts, inLast) = (0, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var width = Width(alphabet, text, i);
            i += alphabet == SmsAlphabet.Ucs2 ? width - 1 : 0;
            units += width;
            inLast += width;
            if (inLast > inParts)
                (parts, inLast) = (parts + 1, width);
        }
        return new SmsLength(alphabet, units, units == 0 ? 0 : units <= alone ? 1 : parts);
    }

    private static int Width(SmsAlphabet alphabet, string text, int index) => alphabet switch
    {
        SmsAlphabet.Gsm7 => Extension.Contains(text[index]) ? 2 : 1,
        _ => char.IsSurrogatePair(text, index) ? 2 : 1,
    };
}
