namespace Uppfoljning.Engine.Scheduling;

/// <summary>Turns a plan round: not "when is this person contacted" but "whom can a contact fall due for on this day".</summary>
public static class DueSpans
{
    private static readonly DateOnly First = new(Planner.FirstYear, 1, 1);
    private static readonly DateOnly Last = new(Planner.LastYear, 12, 31);

    /// <summary>The anchors to look at on a day. Whoever has a step that falls due then is in one of the spans; most others are in none.</summary>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="today">A Swedish civil date.</param>
    /// <returns>In the order of the plan; a person may be in several.</returns>
    public static IReadOnlyList<DueSpan> On(ContactPlan plan, DateOnly today)
    {
        var spans = new List<DueSpan>();
        foreach (var occasion in plan.Occasions.Where(occasion => occasion.Enabled))
        {
            if (occasion.EveryMonths is not { } months)
            {
                Add(spans, occasion, today, anchor => anchor);
                continue;
            }
            for (var n = 1; n <= OccasionWindows.MostRecurrences; n++)
            {
                var period = n * months;
                Add(spans, occasion, today, anchor => anchor.AddMonths(period));
            }
        }
        return spans;
    }

    private static void Add(List<DueSpan> spans, Occasion occasion, DateOnly today, Func<DateOnly, DateOnly> recur)
    {
        var last = LastUpTo(today, anchor => FirstStep(occasion, recur(anchor)));
        var open = FirstFrom(today, anchor => occasion.Closes.From(recur(anchor)));
        var running = occasion.EndsOnDay is { } days ? FirstFrom(today, anchor => occasion.Opens.From(recur(anchor)).AddDays(days)) : open;
        DateOnly? notLeft = occasion.EveryMonths is null ? null : FirstFrom(today, occasion.Closes.From);
        if (running <= last)
            spans.Add(new DueSpan(occasion.Anchor, running, last, NotLeftBy: notLeft));
        var late = DateOrder.Earliest(last, running.AddDays(-1));
        if (occasion.EndsOnDay is { } ends && open <= late)
            spans.Add(new DueSpan(occasion.Anchor, open, late, today.AddDays(-ends), notLeft));
    }

    private static DateOnly FirstStep(Occasion occasion, DateOnly anchor) =>
        occasion.Steps.Min(step => step.Offset.From(step.CountsFromAnchor ? anchor : occasion.Opens.From(anchor)));

    // Both functions of the anchor never fall when it rises, so its limits are found by halving.
    private static DateOnly LastUpTo(DateOnly day, Func<DateOnly, DateOnly> dateOf)
    {
        var (low, high) = (First.DayNumber - 1, Last.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = dateOf(DateOnly.FromDayNumber(middle)) <= day ? (middle, high) : (low, middle - 1);
        }
        return DateOnly.FromDayNumber(low);
    }

    private static DateOnly FirstFrom(DateOnly day, Func<DateOnly, DateOnly> dateOf) => LastUpTo(day.AddDays(-1), dateOf).AddDays(1);
}
