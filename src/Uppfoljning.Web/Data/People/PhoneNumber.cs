using System.Text;

namespace Uppfoljning.Web.Data.People;

/// <summary>A telephone number in E.164, from what people write: Swedish with or without country code, or international.</summary>
/// <param name="E164">A plus sign, the country code and the number, at most 15 digits.</param>
public readonly record struct PhoneNumber(string E164)
{
    private const int LongestWritten = 40;
    private const int MostDigits = 15;
    private const int FewestDigits = 8;
    private const string Sweden = "46";

    /// <summary>Whether text messages reach it: Swedish mobile series are known, and a foreign number is believed to be one.</summary>
    public bool IsMobile => !E164.StartsWith("+46", StringComparison.Ordinal) || (E164.Length == 12 && E164[3] == '7' && E164[4] is '0' or '2' or '3' or '6' or '9');

    /// <summary>Enough to recognise a number that one knows.</summary>
    public string Masked => $"{E164[..^7]}•••••{E164[^2..]}";

    /// <returns>Null when it is not a telephone number.</returns>
    public static PhoneNumber? Read(string? written)
    {
        if (written is null || written.Length > LongestWritten || Digits(written.Trim()) is not { } digits)
        {
            return null;
        }

        var international = digits switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            ['0', .. var rest] => Sweden + rest,
            // A spreadsheet takes the first nought away.
            ['7', ..] when digits.Length == 9 => Sweden + digits,
            ['4', '6', '7', ..] when digits.Length == 11 => digits,
            _ => null,
        };
        return international is not null && IsPossible(international) ? new PhoneNumber($"+{international}") : null;
    }

    /// <summary>The digits, with a plus sign if there is one first; null when anything else than separators stands there.</summary>
    private static string? Digits(string written)
    {
        var digits = new StringBuilder(written.Length);
        foreach (var sign in written.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(sign) || (sign == '+' && digits.Length == 0))
            {
                digits.Append(sign);
            }
            else if (sign is not (' ' or '\u00A0' or '\u2009' or '-' or '\u2010' or '\u2011' or '\u2013' or '/' or '.' or '(' or ')'))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static bool IsPossible(string international) => international switch
    {
        ['4', '6', '7', '0' or '2' or '3' or '6' or '9', ..] => international.Length == 11,
        ['4', '6', '0', ..] => false,
        ['4', '6', ..] => international.Length is >= 9 and <= 11,
        ['0', ..] => false,
        _ => international.Length is >= FewestDigits and <= MostDigits,
    };
}
