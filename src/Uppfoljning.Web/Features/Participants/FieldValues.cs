using System.Globalization;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>The values of one row or form, each read as what it should be. What cannot be read is reported, and is then as if it were not there.</summary>
internal readonly struct FieldValues(Func<Field, string> told, Action<RowProblem> report)
{
    public const int LongestValue = 500;
    private const int FirstBirthYear = 1900;
    private const int FirstYear = 1980;
    private const int LastYear = 2100;
    private const char BetweenCodes = '|';
    private const string FormulaStarts = "=+-@＝＋－＠";

    private readonly Func<Field, string> told = told;
    private readonly Action<RowProblem> report = report;

    public string Name()
    {
        var whole = Text(Field.Name, Participant.LongestName);
        var name = whole.Length > 0 ? whole : $"{Text(Field.FirstName, Participant.LongestName)} {Text(Field.LastName, Participant.LongestName)}".Trim();
        if (name.Length == 0)
        {
            report(new RowProblem(Field.Name, "name.missing"));
        }

        return name;
    }

    public string? Address()
    {
        var city = $"{Text(Field.PostalCode, ContactPoint.LongestAddress)} {Text(Field.City, ContactPoint.LongestAddress)}".Trim();
        var street = Text(Field.Address, ContactPoint.LongestAddress, isManyLines: true);
        var address = (street.Length, city.Length) switch
        {
            (0, _) => city,
            (_, 0) => street,
            _ => $"{street}\n{city}",
        };
        return address.Length == 0 ? null : address;
    }

    public PhoneNumber? Phone(Field field)
    {
        var written = Value(field);
        if (written.Length == 0)
        {
            return null;
        }

        var number = PhoneNumber.Read(written);
        if (number is null)
        {
            report(new RowProblem(field, written.Contains("E+", StringComparison.OrdinalIgnoreCase) ? "phone.rounded" : "phone.wrong", written));
        }

        return number;
    }

    public string? Email()
    {
        var written = Value(Field.Email);
        var address = EmailAddress.Read(written);
        if (written.Length > 0 && address is null)
        {
            report(new RowProblem(Field.Email, "email.wrong", written));
        }

        return address;
    }

    /// <summary>A date that exists, as year-month-day; the midnight that spreadsheets add is passed over.</summary>
    public DateOnly? Date(Field field)
    {
        var written = Value(field);
        if (written.Length == 0)
        {
            return null;
        }

        var day = written.Length == 19 && written[10] is ' ' or 'T' && written.EndsWith("00:00:00", StringComparison.Ordinal) ? written[..10] : written;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            report(new RowProblem(field, "date.wrong", written));
            return null;
        }

        if (date.Year is < FirstYear or > LastYear)
        {
            report(new RowProblem(field, "date.range", written, $"{FirstYear}–{LastYear}"));
            return null;
        }

        return date;
    }

    public int? BirthYear(int last)
    {
        var written = Value(Field.BirthYear);
        if (written.Length == 0)
        {
            return null;
        }

        if (written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstBirthYear && year <= last)
        {
            return year;
        }

        report(new RowProblem(Field.BirthYear, "birthYear.wrong", written.Length > 4 ? "" : written, $"{FirstBirthYear}–{last}"));
        return null;
    }

    public string? Code(Field field, CategoryList list) => Value(field) is { Length: > 0 } written ? Code(field, written, list) : null;

    /// <summary>Several codes between vertical bars, each once.</summary>
    public IReadOnlyList<string> Codes(Field field, CategoryList list)
    {
        var written = Value(field);
        if (written.Length == 0)
        {
            return [];
        }

        var codes = new List<string>();
        foreach (var word in written.Split(BetweenCodes, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Code(field, word, list) is { } code && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    private string? Code(Field field, string word, CategoryList list)
    {
        var code = list.Read(word);
        if (code is null)
        {
            report(new RowProblem(field, "category.unknown", word, string.Join(", ", list.Entries.Select(e => e.Sv))));
        }

        return code;
    }

    private string Text(Field field, int longest, bool isManyLines = false)
    {
        var text = Value(field, isManyLines);
        if (text.Length > longest)
        {
            report(new RowProblem(field, "text.tooLong", Expected: $"{longest}"));
        }
        else if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal))
        {
            report(new RowProblem(field, "text.formula", text));
        }

        return text;
    }

    /// <summary>What stands in the field, less spaces at the ends; nothing when it may not be kept.</summary>
    private string Value(Field field, bool isManyLines = false)
    {
        var value = told(field).Trim();
        if (value.Length == 0)
        {
            return "";
        }

        var problem = value switch
        {
            { Length: > LongestValue } => new RowProblem(field, "text.tooLong", Expected: $"{LongestValue}"),
            _ when value.Contains('\uFFFD', StringComparison.Ordinal) => new RowProblem(field, "text.unreadable", value),
            _ when Characters.FirstForbidden(isManyLines ? value.ReplaceLineEndings("\n") : value) is not null || (!isManyLines && value.Contains('\n', StringComparison.Ordinal)) => new RowProblem(field, "text.control", value),
            _ when IsPersonalNumber(field, value) => new RowProblem(field, "personalNumber"),
            _ => null,
        };
        if (problem is null)
        {
            return isManyLines ? value.ReplaceLineEndings("\n") : value;
        }

        report(problem);
        return "";
    }

    /// <summary>Bare digits in a field for telephones are a telephone number when they can be one.</summary>
    private static bool IsPersonalNumber(Field field, string value) =>
        PersonalNumber.StandsIn(value)
        && !(field is Field.Phone or Field.SecondPhone && value.Length == 10 && value[0] == '0' && PhoneNumber.Read(value) is not null);
}
