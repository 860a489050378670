namespace Uppfoljning.Engine.Scheduling;

/// <summary>Places the occasions of a plan in one person's calendar.</summary>
internal static class OccasionWindows
{
    public const int MostRecurrences = 40;
    private const int MonthsAhead = 12;

    public static List<OccasionWindow> Of(ContactPlan plan, PlanSubject subject)
    {
        var windows = new List<OccasionWindow>(plan.Occasions.Count);
        foreach (var occasion in plan.Occasions)
        {
            if (!occasion.Enabled || subject[occasion.Anchor] is not { } anchor)
                continue;
            if (occasion.EveryMonths is { } months)
                AddRecurrences(windows, occasion, anchor, months, subject);
            else
                windows.Add(Place(occasion, occasion.Id, anchor.On, anchor.KnownOn, subject));
        }
        windows.Sort((a, b) => (a.Opens, a.Closes, a.Id).CompareTo((b.Opens, b.Closes, b.Id)));
        return windows;
    }

    private static void AddRecurrences(
        List<OccasionWindow> windows, Occasion occasion, AnchorDate anchor, int months, PlanSubject subject)
    {
        var before = subject.Exit?.On ?? (subject.Today ?? anchor.On).AddMonths(MonthsAhead);
        for (var n = 1; n <= MostRecurrences; n++)
        {
            var day = anchor.On.AddMonths(n * months);
            if (day >= before)
                return;
            windows.Add(Place(occasion, $"{occasion.Id}-{n}", day, anchor.KnownOn, subject));
        }
    }

    private static OccasionWindow Place(Occasion occasion, string id, DateOnly anchor, DateOnly? knownOn, PlanSubject subject)
    {
        var opens = occasion.Opens.From(anchor);
        var closes = occasion.Closes.From(anchor);
        var begins = Begins(id, opens, knownOn, subject.Sent);
        var ends = occasion.EndsOnDay is { } days ? DateOrder.Earliest(begins.AddDays(days), closes) : closes;
        return new OccasionWindow(id, occasion, anchor, opens, closes, begins, ends, knownOn);
    }

    // A date corrected after the sequence has begun must not begin it again.
    private static DateOnly Begins(string id, DateOnly opens, DateOnly? knownOn, IReadOnlyList<SentMessage> sent)
    {
        if (knownOn is not { } begins || begins <= opens)
            return opens;
        foreach (var message in sent)
        {
            if (message.Occasion == id && message.On >= opens)
                begins = DateOrder.Earliest(begins, message.On);
        }
        return begins;
    }

}
