using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Tells dates from other numbers in a workbook: a date is a number of days that is shown as a date.</summary>
internal sealed class XlsxDates
{
    private const int DaysFrom1900To1904 = 1462;
    private const double LastDay = 2_958_465;

    private readonly HashSet<uint> dateStyles = [];
    private readonly int offset;

    public XlsxDates(Stylesheet? styles, bool countsFrom1904)
    {
        offset = countsFrom1904 ? DaysFrom1900To1904 : 0;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null && ShowsDate(f.FormatCode?.Value ?? ""))
            .Select(f => f.NumberFormatId!.Value)
            .ToHashSet();
        var at = 0u;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || own.Contains(id)))
            {
                dateStyles.Add(at);
            }

            at++;
        }
    }

    /// <summary>A date as year-month-day, another number as it would be typed.</summary>
    public string Read(string written, uint? style)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return written;
        }

        if (style is { } known && dateStyles.Contains(known) && number is >= 1 and <= LastDay)
        {
            return DateTime.FromOADate(Math.Floor(number) + offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : written;
    }

    /// <summary>Years or days among the signs that are not quoted or in brackets.</summary>
    private static bool ShowsDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var sign in format)
        {
            isQuoted ^= sign == '"';
            isBracketed = sign == '[' || (isBracketed && sign != ']');
            if (!isQuoted && !isBracketed && sign is 'y' or 'Y' or 'd' or 'D' or 'å' or 'Å')
            {
                return true;
            }
        }

        return false;
    }
}
