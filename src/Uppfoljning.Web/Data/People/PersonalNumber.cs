using System.Globalization;
using System.Text.RegularExpressions;

namespace Uppfoljning.Web.Data.People;

/// <summary>
/// Finds Swedish personal identity numbers and coordination numbers, which are kept nowhere: with a sign before the last
/// four whenever the date exists; as bare digits when the check digit holds too, since telephone numbers look alike.
/// </summary>
public static partial class PersonalNumber
{
    private const int DigitsOfShort = 10;
    private const int CoordinationDay = 60;

    public static bool StandsIn(string text)
    {
        if (text.Length < DigitsOfShort)
        {
            return false;
        }

        foreach (var found in Form.EnumerateMatches(text))
        {
            if (IsOne(text.AsSpan(found.Index, found.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(ReadOnlySpan<char> found)
    {
        var sign = found[^5];
        var isMarked = sign is '-' or '+';
        var last = found[^4..];
        var date = isMarked || sign == ' ' ? found[..^5] : found[..^4];
        if (!IsDate(date))
        {
            return false;
        }

        return isMarked || (!last.ContainsAnyExceptInRange('0', '9') && HasCheckDigit(date[^6..], last));
    }

    private static bool IsDate(ReadOnlySpan<char> digits)
    {
        var year = digits.Length == 8 ? Number(digits[..4]) : 2000 + Number(digits[..2]);
        var month = Number(digits[^4..^2]);
        var day = Number(digits[^2..]);
        day -= day > CoordinationDay ? CoordinationDay : 0;
        return year is >= 1880 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>Every second digit doubled, digits summed: a multiple of ten.</summary>
    private static bool HasCheckDigit(ReadOnlySpan<char> date, ReadOnlySpan<char> last)
    {
        var sum = 0;
        for (var i = 0; i < DigitsOfShort; i++)
        {
            var digit = (i < date.Length ? date[i] : last[i - date.Length]) - '0';
            digit *= i % 2 == 0 ? 2 : 1;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])([0-9]{2})?[0-9]{6}([-+][0-9A-Za-z]{4}| ?[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
