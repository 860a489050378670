namespace Uppfoljning.Engine.Scheduling;

/// <summary>A distance from a date: calendar months first, then days. Either may be negative.</summary>
/// <param name="Months">Calendar months.</param>
/// <param name="Days">Days added after the months.</param>
public readonly record struct Offset(int Months, int Days)
{
    /// <summary>The date this far from the anchor. A day that the month lacks becomes its last day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date would fall outside the years 1–9999.</exception>
    public DateOnly From(DateOnly anchor) => anchor.AddMonths(Months).AddDays(Days);
}
