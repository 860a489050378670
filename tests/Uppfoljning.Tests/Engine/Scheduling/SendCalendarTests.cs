using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class SendCalendarTests
{
    private static readonly SendWindow OfficeDays = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(10, 0), new TimeOnly(10, 0), new TimeOnly(18, 30));

    [Theory]
    [InlineData("2027-02-05", "2027-02-05")]
    [InlineData("2027-02-06", "2027-02-08")]
    [InlineData("2027-03-26", "2027-03-30")]
    [InlineData("2026-06-19", "2026-06-22")]
    [InlineData("2026-12-24", "2026-12-28")]
    public void A_closed_day_gives_way_to_the_next_open_one(string day, string open)
    {
        var calendar = new SendCalendar(OfficeDays, []);

        var next = calendar.NextOpen(DateOnly.Parse(day, null));

        Assert.Equal(DateOnly.Parse(open, null), next);
    }

    [Fact]
    public void The_organisations_own_closed_days_are_closed()
    {
        var calendar = new SendCalendar(OfficeDays, [new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 8)]);

        var next = calendar.NextOpen(new DateOnly(2027, 2, 5));

        Assert.Equal(new DateOnly(2027, 2, 9), next);
    }

    [Theory]
    [InlineData(9, 59, 59, false)]
    [InlineData(10, 0, 0, true)]
    [InlineData(18, 29, 59, true)]
    [InlineData(18, 30, 0, false)]
    public void The_window_includes_its_opening_and_not_its_closing(int hour, int minute, int second, bool open)
    {
        var calendar = new SendCalendar(OfficeDays, []);
        var instant = StockholmTime.Instant(new DateOnly(2027, 7, 1), new TimeOnly(hour, minute, second));

        var isOpen = calendar.IsOpen(instant);

        Assert.Equal(open, isOpen);
    }

    [Fact]
    public void A_window_without_a_weekday_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SendCalendar(OfficeDays with { Days = [] }, []));
    }

    [Theory]
    [InlineData(20, 0, true)]
    [InlineData(7, 59, true)]
    [InlineData(8, 0, false)]
    [InlineData(19, 59, false)]
    public void Quiet_hours_may_pass_midnight(int hour, int minute, bool quiet)
    {
        var night = new QuietHours(new TimeOnly(20, 0), new TimeOnly(8, 0));

        Assert.Equal(quiet, night.Include(new TimeOnly(hour, minute)));
    }

    [Theory]
    [InlineData(18, 30, 10, 0, false)]
    [InlineData(18, 29, 10, 0, true)]
    [InlineData(18, 30, 10, 1, true)]
    [InlineData(12, 0, 13, 0, true)]
    [InlineData(12, 0, 12, 0, false)]
    public void Quiet_hours_overlap_the_window_as_soon_as_one_minute_is_common(int fromHour, int fromMinute, int toHour, int toMinute, bool overlaps)
    {
        var quiet = new QuietHours(new TimeOnly(fromHour, fromMinute), new TimeOnly(toHour, toMinute));

        Assert.Equal(overlaps, quiet.Overlap(OfficeDays));
    }
}
