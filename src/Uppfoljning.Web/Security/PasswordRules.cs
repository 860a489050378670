using System.Collections.Frozen;
using System.Text;

namespace Uppfoljning.Web.Security;

public enum PasswordProblem
{
    TooShort,
    TooLong,
    /// <summary>Made of words, keyboard rows and numbers that everybody tries first.</summary>
    Common,
}

/// <summary>Long enough and not easy to guess; nothing is asked about capitals, digits or signs.</summary>
public sealed class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>So many letters besides the common words make a password one's own.</summary>
    private const int OwnLetters = 4;

    private const int LongestWord = 32;

    private readonly FrozenSet<string> common;

    public PasswordRules() =>
        common = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Security", "common-passwords.txt")).Select(Letters).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="personal">The owner's name and address: parts of them are as easy to guess.</param>
    public PasswordProblem? Judge(string password, params IEnumerable<string> personal)
    {
        if (password.Length < MinLength)
        {
            return PasswordProblem.TooShort;
        }

        return password.Length > MaxLength ? PasswordProblem.TooLong : IsEasy(password, Parts(personal)) ? PasswordProblem.Common : null;
    }

    /// <summary>Digits and signs may stand for letters or for nothing: easy by either reading is easy.</summary>
    private bool IsEasy(string password, HashSet<string> own) =>
        HasFewOwnLetters(Letters(password), own) || HasFewOwnLetters(Letters(string.Concat(password.Where(char.IsLetter))), own);

    /// <summary>Counts the different letters that are left when common words are taken out, longest first.</summary>
    private bool HasFewOwnLetters(string letters, HashSet<string> own)
    {
        var left = new StringBuilder();
        for (var at = 0; at < letters.Length;)
        {
            var length = WordAt(letters, at, own);
            left.Append(letters, at, length == 0 ? 1 : 0);
            at += Math.Max(1, length);
        }

        return left.ToString().Distinct().Count() < OwnLetters;
    }

    private int WordAt(string letters, int at, HashSet<string> own)
    {
        for (var length = Math.Min(LongestWord, letters.Length - at); length >= OwnLetters; length--)
        {
            var word = letters.Substring(at, length);
            if (common.Contains(word) || own.Contains(word))
            {
                return length;
            }
        }

        return 0;
    }

    private static HashSet<string> Parts(IEnumerable<string> personal) =>
        personal.SelectMany(p => p.Split([' ', '@', '.', '-', '_'])).Select(Letters).Where(p => p.Length >= OwnLetters).ToHashSet(StringComparer.Ordinal);

    /// <summary>The letters in lower case, with the signs that people put instead of letters read as those letters.</summary>
    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Select(Plain).Where(char.IsLetter));

    private static char Plain(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        'å' or 'ä' => 'a',
        'ö' => 'o',
        _ => sign,
    };
}
