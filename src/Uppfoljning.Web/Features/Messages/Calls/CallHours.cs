using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>When to call again after nobody answered: the next open day, at another time of day.</summary>
internal static class CallHours
{
    public static DateTimeOffset Next(SendCalendar calendar, DateTimeOffset now)
    {
        var (day, clock) = StockholmTime.Civil(now);
        var (opens, closes) = (calendar.Window.Opens, calendar.Window.Closes);
        var half = opens.Add((closes - opens) / 2);
        return StockholmTime.Instant(calendar.NextOpen(day.AddDays(1)), clock < half ? half : opens);
    }
}
