using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class SwedishHolidaysTests
{
    [Theory]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_Sunday_is_the_day_of_the_almanac(string almanac)
    {
        var expected = DateOnly.Parse(almanac, null);

        var easter = SwedishHolidays.EasterSunday(expected.Year);

        Assert.Equal(expected, easter);
    }

    [Fact]
    public void A_whole_year_has_the_holidays_and_eves_of_the_almanac_and_no_other()
    {
        var year = Enumerable.Range(0, 365).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

        var holidays = year.Where(day => SwedishHolidays.On(day) is not null).Select(day => $"{day:MM-dd} {SwedishHolidays.On(day)}");

        Assert.Equal(
            [
                "01-01 NewYearsDay", "01-06 Epiphany", "04-03 GoodFriday", "04-05 EasterSunday", "04-06 EasterMonday",
                "05-01 FirstOfMay", "05-14 AscensionDay", "05-24 WhitSunday", "06-06 NationalDay", "06-19 MidsummerEve",
                "06-20 MidsummerDay", "10-31 AllSaintsDay", "12-24 ChristmasEve", "12-25 ChristmasDay", "12-26 BoxingDay",
                "12-31 NewYearsEve",
            ],
            holidays);
    }

    [Theory]
    [InlineData("2028-06-23", SwedishHoliday.MidsummerEve)]
    [InlineData("2027-06-25", SwedishHoliday.MidsummerEve)]
    [InlineData("2027-06-26", SwedishHoliday.MidsummerDay)]
    [InlineData("2027-11-06", SwedishHoliday.AllSaintsDay)]
    [InlineData("2028-11-04", SwedishHoliday.AllSaintsDay)]
    public void Holidays_that_follow_a_weekday_reach_both_ends_of_their_week(string day, SwedishHoliday expected)
    {
        var holiday = SwedishHolidays.On(DateOnly.Parse(day, null));

        Assert.Equal(expected, holiday);
    }

    [Fact]
    public void Ascension_Day_on_the_first_of_May_is_still_one_closed_day()
    {
        var holiday = SwedishHolidays.On(new DateOnly(2008, 5, 1));

        Assert.Equal(SwedishHoliday.FirstOfMay, holiday);
    }

    [Theory]
    [InlineData(1582)]
    [InlineData(10000)]
    public void A_year_without_a_Gregorian_Easter_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishHolidays.EasterSunday(year));
    }
}
