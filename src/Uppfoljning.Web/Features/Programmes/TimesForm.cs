using System.Globalization;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>When a programme contacts people, as it is typed.</summary>
public sealed record TimesForm
{
    public const int LongestDays = 20_000;

    /// <summary>Empty when the contact plan's hours hold.</summary>
    public string? From { get; init; }

    /// <summary>Not included.</summary>
    public string? Until { get; init; }

    /// <summary>A day on each line.</summary>
    public string? ClosedDays { get; init; }

    public TimeOnly? FromTime => Time(From);

    public TimeOnly? UntilTime => Time(Until);

    public IReadOnlyList<DateOnly> Days => [.. Lines.Select(Day).OfType<DateOnly>().Distinct().Order()];

    private IEnumerable<string> Lines => (ClosedDays ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<Problem> Judge(ContactPlan plan)
    {
        var problems = new List<Problem>();
        var opens = FromTime ?? plan.Window.Opens;
        var closes = UntilTime ?? plan.Window.Closes;
        if (!string.IsNullOrWhiteSpace(From) && FromTime is null)
        {
            problems.Add(new Problem(nameof(From), "programmes.times.From.wrong"));
        }

        if (!string.IsNullOrWhiteSpace(Until) && UntilTime is null)
        {
            problems.Add(new Problem(nameof(Until), "programmes.times.Until.wrong"));
        }

        if (problems.Count == 0 && opens >= closes)
        {
            problems.Add(new Problem(nameof(Until), "programmes.times.order"));
        }
        else if (problems.Count == 0 && (opens < plan.Window.Opens || closes > plan.Window.Closes))
        {
            problems.Add(new Problem(nameof(From), "programmes.times.wider"));
        }

        if (Lines.Any(line => Day(line) is null) || Days.Count > PlanLimits.ClosedDays)
        {
            problems.Add(new Problem(nameof(ClosedDays), "programmes.times.ClosedDays.wrong"));
        }

        return problems;
    }

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <param name="Name">The programme's.</param>
/// <param name="Plan">Its contact plan, whose hours it may narrow.</param>
/// <param name="Form">What holds now.</param>
public sealed record TimesView(string Name, ContactPlan Plan, TimesForm Form);
