namespace Uppfoljning.Engine.Scheduling;

/// <summary>Which Swedish civil dates are open for contact: the window's weekdays, less holidays, eves and the organisation's own closed days.</summary>
public sealed class SendCalendar
{
    private readonly HashSet<DateOnly> closedDays;
    private readonly bool[] openWeekdays = new bool[7];

    /// <summary>Builds the calendar of one plan.</summary>
    /// <param name="window">Gives the weekdays and hours.</param>
    /// <param name="closedDays">The organisation's own closed days, in any order.</param>
    /// <exception cref="ArgumentException">The window has no weekday, so no day would ever be open.</exception>
    public SendCalendar(SendWindow window, IEnumerable<DateOnly> closedDays)
    {
        if (window.Days.Count == 0)
            throw new ArgumentException("A send window needs at least one weekday.", nameof(window));
        Window = window;
        this.closedDays = [.. closedDays];
        foreach (var day in window.Days)
            openWeekdays[(int)day] = true;
    }

    /// <summary>The weekdays and hours the calendar was built from.</summary>
    public SendWindow Window { get; }

    /// <summary>Whether anything may be sent on the day.</summary>
    public bool IsOpen(DateOnly day) =>
        openWeekdays[(int)day.DayOfWeek] && !closedDays.Contains(day) && SwedishHolidays.On(day) is null;

    /// <summary>Whether a message may go at the instant: the day is open and the hour inside the window, in Swedish time.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var (day, time) = StockholmTime.Civil(instant);
        return Window.Includes(time) && IsOpen(day);
    }

    /// <summary>The day itself when it is open, otherwise the next open day after it.</summary>
    public DateOnly NextOpen(DateOnly day)
    {
        while (!IsOpen(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The instant a step planned for the day goes, at the window's planned time.</summary>
    public DateTimeOffset PlannedInstant(DateOnly day) => StockholmTime.Instant(day, Window.PlannedAt);
}
