namespace Uppfoljning.Web.Features.Today;

/// <param name="IsPaused">Nothing is sent until somebody lets it go.</param>
/// <param name="Tasks">What waits, the most pressing first; nothing that does not.</param>
public sealed record TodayView(bool IsPaused, IReadOnlyList<TodayTask> Tasks);

/// <param name="Kind">Its words among the staff texts, under <c>today.</c></param>
/// <param name="Count">How many.</param>
public sealed record TodayTask(string Kind, int Count)
{
    /// <summary>Where it is done; null when each person has a page of their own.</summary>
    public string? Address { get; init; }

    /// <summary>The programme, when each has a page of its own.</summary>
    public string? Programme { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<TodayPerson> People { get; init; } = [];

    /// <summary>The heading's id in the page.</summary>
    public string Id => $"{Kind}{Address?.Replace('/', '-')}";
}

/// <param name="Address">Where something can be done about it.</param>
public sealed record TodayPerson(string Name, string Programme, string Address);
