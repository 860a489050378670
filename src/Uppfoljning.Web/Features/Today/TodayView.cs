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

    /// <summary>What is to be read, when it is texts.</summary>
    public IReadOnlyList<TodayText> Texts { get; init; } = [];
}

/// <param name="Address">Where something can be done about it.</param>
public sealed record TodayPerson(string Name, string Programme, string Address);

/// <param name="Language">In Swedish.</param>
/// <param name="Questionnaire">Its title; null for the messages of the contact plan.</param>
/// <param name="Readers">How many get it in Swedish meanwhile.</param>
/// <param name="Address">Where the review is recorded.</param>
public sealed record TodayText(string Language, string? Questionnaire, string Programme, int Readers, string Address);
