using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

/// <summary>Sweeps every fifth minute through the nights when the clocks change, with a window that lies in the changed hour.</summary>
public class ClockChangeTests
{
    private static readonly SendWindow Night = new(
        Enum.GetValues<DayOfWeek>(), new TimeOnly(2, 30), new TimeOnly(2, 30), new TimeOnly(4, 0));

    [Fact]
    public void Through_forty_nights_of_changed_clocks_everything_is_sent_once_and_inside_the_window()
    {
        var nights = Enumerable.Range(2026, 30).SelectMany(year => new[] { LastSunday(year, 3), LastSunday(year, 10) })
            .Where(night => SwedishHolidays.On(night) is null).Take(40).ToList();
        var planner = new Planner(Plan(AfterExit("now", 0, Step("invitation", 0))) with { Window = Night });
        var (sends, outside) = (new List<DateOnly>(), 0);

        foreach (var night in nights)
        {
            var subject = new PlanSubject { Exit = new AnchorDate(night) };
            for (var now = Midnight(night).AddHours(-6); now < Midnight(night).AddHours(30); now = now.AddMinutes(5))
            {
                var step = planner.Plan(subject).Steps[0];
                if (step is not StepToDo toDo || toDo.At > now || !planner.Calendar.IsOpen(now))
                    continue;
                var (day, time) = StockholmTime.Civil(now);
                outside += Night.Includes(time) && day == night ? 0 : 1;
                sends.Add(night);
                subject = subject with { Sent = [new SentMessage("now", "invitation", Channel.Sms, day)] };
            }
        }

        Assert.Equal(40, nights.Count);
        Assert.Equal(nights, sends);
        Assert.Equal(0, outside);
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, 31);
        return day.AddDays(-(int)day.DayOfWeek);
    }

    private static DateTimeOffset Midnight(DateOnly day) => StockholmTime.Instant(day, TimeOnly.MinValue);
}
