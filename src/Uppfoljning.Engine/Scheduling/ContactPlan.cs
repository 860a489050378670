using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling;

/// <summary>Who is contacted when, by what and in which words: what a contact plan file says.</summary>
public sealed record ContactPlan
{
    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, a letter first, at most 40.</summary>
    public required string Id { get; init; }

    /// <summary>The plan's name for staff.</summary>
    public required LanguageText Title { get; init; }

    /// <summary>Every language the messages are written in; an unreviewed one is not sent.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>The days and hours of contact.</summary>
    public required SendWindow Window { get; init; }

    /// <summary>The hours in which nothing goes, not even by hand.</summary>
    public QuietHours QuietHours { get; init; }

    /// <summary>The organisation's own closed days.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];

    /// <summary>How much contact a person may get.</summary>
    public required ContactCaps Caps { get; init; }

    /// <summary>The occasions, in the order of the file.</summary>
    public required IReadOnlyList<Occasion> Occasions { get; init; }

    /// <summary>The messages, in the order of the file; ids are unique.</summary>
    public required IReadOnlyList<ContactMessage> Messages { get; init; }

    /// <summary>The occasion that a window belongs to.</summary>
    /// <param name="window">As <see cref="OccasionWindow.Id"/>.</param>
    /// <returns>Null when the plan has it no more.</returns>
    public Occasion? OccasionOf(string window) => Occasions.FirstOrDefault(
        occasion => occasion.Id == window || (occasion.EveryMonths is not null && window.StartsWith($"{occasion.Id}-", StringComparison.Ordinal)));

    /// <summary>Orders windows as the plan does, recurrences by their number.</summary>
    /// <param name="window">As <see cref="OccasionWindow.Id"/>.</param>
    /// <returns>A key to sort by; windows that the plan has no more come first.</returns>
    public (int Occasion, int Length, string Id) PlaceOf(string window) =>
        (OccasionOf(window) is { } occasion ? Occasions.TakeWhile(other => other != occasion).Count() : -1, window.Length, window);
}
