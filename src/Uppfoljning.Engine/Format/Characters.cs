namespace Uppfoljning.Engine.Format;

/// <summary>Characters that no text may hold, since they hide or turn round what is read, or are no characters at all.</summary>
public static class Characters
{
    /// <summary>
    /// Control characters other than line feed, the marks that override or isolate the direction of text, and the code
    /// points that Unicode keeps for no character (The Unicode Standard, 23.7).
    /// </summary>
    public static bool IsForbidden(char character) =>
        (char.IsControl(character) && character != '\n') || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE';

    /// <summary>Where the first forbidden character is; null when there is none.</summary>
    public static int? FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsForbidden(text[at])) return at;
        return null;
    }
}
