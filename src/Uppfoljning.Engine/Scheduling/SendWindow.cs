namespace Uppfoljning.Engine.Scheduling;

/// <summary>The days and hours in which the programme may contact people, in Swedish civil time.</summary>
/// <param name="Days">Weekdays on which anything is sent; at least one.</param>
/// <param name="PlannedAt">The time a step is planned for; not before <paramref name="Opens"/>, before <paramref name="Closes"/>.</param>
/// <param name="Opens">First time of the day when a message may go, included.</param>
/// <param name="Closes">From this time nothing goes, so it is not included.</param>
public sealed record SendWindow(IReadOnlyList<DayOfWeek> Days, TimeOnly PlannedAt, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>Whether a message may go at this time of a day that is open.</summary>
    public bool Includes(TimeOnly time) => time >= Opens && time < Closes;
}
