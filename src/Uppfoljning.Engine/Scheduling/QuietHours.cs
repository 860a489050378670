namespace Uppfoljning.Engine.Scheduling;

/// <summary>Hours in which nothing goes to anybody, not even what is sent by hand; may pass midnight.</summary>
/// <param name="From">First quiet time, included.</param>
/// <param name="To">First time that is no longer quiet. Equal to <paramref name="From"/> means no quiet hours.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether the time, in Swedish civil time, is quiet.</summary>
    public bool Include(TimeOnly time) => From != To && time.IsBetween(From, To);

    /// <summary>Whether any quiet time falls inside the window's hours.</summary>
    public bool Overlap(SendWindow window) =>
        Include(window.Opens) || (From != To && window.Includes(From));
}
