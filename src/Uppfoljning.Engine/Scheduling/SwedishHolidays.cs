namespace Uppfoljning.Engine.Scheduling;

/// <summary>Swedish public holidays and eves, computed for any year of the Gregorian calendar.</summary>
public static class SwedishHolidays
{
    /// <summary>The holiday or eve that falls on a day, or null when it is none.</summary>
    /// <param name="day">A Swedish civil date.</param>
    /// <returns>When two meet (Ascension Day on 1 May), the one with the fixed date.</returns>
    public static SwedishHoliday? On(DateOnly day) => OnFixedDate(day) ?? OnFixedWeekday(day) ?? AroundEaster(day);

    /// <summary>Easter Sunday of a year.</summary>
    /// <param name="year">A year of the Gregorian calendar, 1583–9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside that range.</exception>
    /// <remarks>Source: the anonymous Gregorian computus in J. Meeus, Astronomical Algorithms (1991), chapter 8.</remarks>
    public static DateOnly EasterSunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var (century, yearOfCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var daysFromMarch = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, daysFromMarch / 31, (daysFromMarch % 31) + 1);
    }

    private static SwedishHoliday? OnFixedDate(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => SwedishHoliday.NewYearsDay,
        (1, 6) => SwedishHoliday.Epiphany,
        (5, 1) => SwedishHoliday.FirstOfMay,
        (6, 6) => SwedishHoliday.NationalDay,
        (12, 24) => SwedishHoliday.ChristmasEve,
        (12, 25) => SwedishHoliday.ChristmasDay,
        (12, 26) => SwedishHoliday.BoxingDay,
        (12, 31) => SwedishHoliday.NewYearsEve,
        _ => null,
    };

    private static SwedishHoliday? OnFixedWeekday(DateOnly day) => (day.DayOfWeek, day.Month, day.Day) switch
    {
        (DayOfWeek.Friday, 6, >= 19 and <= 25) => SwedishHoliday.MidsummerEve,
        (DayOfWeek.Saturday, 6, >= 20 and <= 26) => SwedishHoliday.MidsummerDay,
        (DayOfWeek.Saturday, 10, 31) or (DayOfWeek.Saturday, 11, <= 6) => SwedishHoliday.AllSaintsDay,
        _ => null,
    };

    private static SwedishHoliday? AroundEaster(DateOnly day)
    {
        if (day.Month is < 3 or > 6)
            return null;
        return (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            -2 => SwedishHoliday.GoodFriday,
            0 => SwedishHoliday.EasterSunday,
            1 => SwedishHoliday.EasterMonday,
            39 => SwedishHoliday.AscensionDay,
            49 => SwedishHoliday.WhitSunday,
            _ => null,
        };
    }
}
