using Uppfoljning.Engine.Checking;

namespace Uppfoljning.Engine.Scheduling.Checking;

internal static class OccasionRules
{
    // A short month, a long month and a leap day: what holds for these holds for every anchor.
    private static readonly DateOnly[] Anchors = [new(2027, 1, 31), new(2027, 3, 1), new(2028, 2, 29)];

    public static PlanRule[] All =>
    [
        new("id.duplicate", (plan, _) => NameRules.Repeated(plan.Occasions, occasion => occasion.Id, "id")),
        PlanRule.ForOccasions("plan.occasion.window", (occasion, _) => Anchors.Any(anchor => WindowDays(occasion, anchor) < 0), "closes"),
        PlanRule.ForOccasions("plan.occasion.end", (occasion, _) => occasion.EndsOnDay > Anchors.Max(anchor => WindowDays(occasion, anchor)), "endsOnDay"),
        PlanRule.ForOccasions("plan.occasion.recurrence", (occasion, _) => occasion.EveryMonths is not null && occasion.Anchor != Anchor.Start, "everyMonths"),
    ];

    /// <summary>The day of an occasion's sequence that a step is meant for, counted for one anchor.</summary>
    public static int DayOf(ContactStep step, Occasion occasion, DateOnly anchor) => step.CountsFromAnchor
        ? step.Offset.From(anchor).DayNumber - occasion.Opens.From(anchor).DayNumber
        : step.Offset.Days;

    /// <summary>The last day of an occasion's sequence, counted for one anchor.</summary>
    public static int LastDay(Occasion occasion, DateOnly anchor) =>
        Math.Min(occasion.EndsOnDay ?? int.MaxValue, WindowDays(occasion, anchor));

    /// <summary>Whether something holds for the day numbers of any anchor.</summary>
    public static bool ForSome(Func<DateOnly, bool> holds) => Anchors.Any(holds);

    private static int WindowDays(Occasion occasion, DateOnly anchor) =>
        occasion.Closes.From(anchor).DayNumber - occasion.Opens.From(anchor).DayNumber;
}
