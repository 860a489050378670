namespace Uppfoljning.Engine.Scheduling;

/// <summary>Translates between Swedish civil time and instants. Every civil time has exactly one instant.</summary>
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2);

    /// <summary>The instant of a civil date and time.</summary>
    /// <param name="day">A date from 1980, when summer time returned, onwards.</param>
    /// <param name="time">The clock on the wall.</param>
    /// <returns>
    /// With the offset that holds at the instant. A time skipped in spring moves forward by the skipped hour (02.30 becomes 03.30);
    /// a time that comes twice in autumn is the first of the two.
    /// </returns>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var civil = day.ToDateTime(time, DateTimeKind.Utc);
        var asSummer = civil - Summer;
        return Zone.GetUtcOffset(asSummer) == Summer
            ? new DateTimeOffset(civil.Ticks, Summer)
            : InStockholm(civil - Winter);
    }

    /// <summary>The civil date and time in Sweden at an instant.</summary>
    public static (DateOnly Day, TimeOnly Time) Civil(DateTimeOffset instant)
    {
        var local = InStockholm(instant.UtcDateTime).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static DateTimeOffset InStockholm(DateTime utc) => new DateTimeOffset(utc).ToOffset(Zone.GetUtcOffset(utc));
}
