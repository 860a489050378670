using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class StockholmTimeTests
{
    [Fact]
    public void Ten_in_winter_is_nine_in_universal_time_and_ten_in_summer_is_eight()
    {
        var winter = StockholmTime.Instant(new DateOnly(2027, 1, 15), new TimeOnly(10, 0));
        var summer = StockholmTime.Instant(new DateOnly(2027, 7, 15), new TimeOnly(10, 0));

        Assert.Equal(Utc(2027, 1, 15, 9, 0), winter);
        Assert.Equal(Utc(2027, 7, 15, 8, 0), summer);
    }

    [Fact]
    public void A_time_that_does_not_exist_moves_forward()
    {
        var instant = StockholmTime.Instant(new DateOnly(2027, 3, 28), new TimeOnly(2, 30));

        Assert.Equal(Utc(2027, 3, 28, 1, 30), instant);
        Assert.Equal(new TimeOnly(3, 30), StockholmTime.Civil(instant).Time);
    }

    [Fact]
    public void A_time_that_exists_twice_is_the_first_of_the_two()
    {
        var instant = StockholmTime.Instant(new DateOnly(2027, 10, 31), new TimeOnly(2, 30));

        Assert.Equal(Utc(2027, 10, 31, 0, 30), instant);
        Assert.Equal(TimeSpan.FromHours(2), instant.Offset);
    }

    [Theory]
    [InlineData(1, 59, 59, 0, 59, 59)]
    [InlineData(3, 0, 0, 1, 0, 0)]
    public void The_edges_of_the_skipped_hour_stay_where_they_are(int hour, int minute, int second, int utcHour, int utcMinute, int utcSecond)
    {
        var instant = StockholmTime.Instant(new DateOnly(2027, 3, 28), new TimeOnly(hour, minute, second));

        Assert.Equal(new DateTimeOffset(2027, 3, 28, utcHour, utcMinute, utcSecond, TimeSpan.Zero), instant);
    }

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
