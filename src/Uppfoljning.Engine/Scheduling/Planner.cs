namespace Uppfoljning.Engine.Scheduling;

/// <summary>
/// Derives a person's contacts from dates and facts; holds nothing but the plan, so the same subject always gives the same contacts.
/// </summary>
public sealed class Planner
{
    /// <summary>A step whose day passed more than this many days ago is missed, not made up for.</summary>
    public const int DaysUntilMissed = 7;

    /// <summary>First and last year of an anchor.</summary>
    public const int FirstYear = 1980, LastYear = 2200;

    private readonly ContactPlan plan;

    /// <summary>Prepares the planning of many persons by one plan.</summary>
    /// <param name="plan">A plan without errors, as its reader gives it.</param>
    /// <param name="closedDays">Closed days besides the plan's own.</param>
    /// <exception cref="ArgumentException">The plan's window has no weekday.</exception>
    public Planner(ContactPlan plan, IEnumerable<DateOnly>? closedDays = null)
    {
        this.plan = plan;
        Calendar = new SendCalendar(plan.Window, plan.ClosedDays.Concat(closedDays ?? []));
    }

    /// <summary>The open days and hours of the plan.</summary>
    public SendCalendar Calendar { get; }

    /// <summary>Plans every step of every occasion that the person has a date for.</summary>
    /// <returns>
    /// Each step exactly once: done, to do, or dropped with its reason. Days count from the anchor always; a step moves only forward,
    /// to an open day that keeps the distance to the messages before it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An anchor is outside the years 1980–2200.</exception>
    public PlannedContacts Plan(PlanSubject subject)
    {
        var windows = Windows(subject);
        var steps = new List<PlannedStep>(windows.Count * 4);
        DateOnly? lastElsewhere = null;
        foreach (var window in windows)
        {
            var sequence = new OccasionSequence(window, plan.Caps, Calendar, subject, lastElsewhere);
            for (var i = 0; i < window.Occasion.Steps.Count; i++)
                steps.Add(sequence.Place(i));
            lastElsewhere = DateOrder.Latest(lastElsewhere, sequence.LastMessageOn);
        }
        return new PlannedContacts(windows, steps);
    }

    /// <summary>Places the occasions that the person has a date for, without their steps.</summary>
    /// <returns>As <see cref="PlannedContacts.Occasions"/> of the same subject.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An anchor is outside the years 1980–2200.</exception>
    public IReadOnlyList<OccasionWindow> Windows(PlanSubject subject)
    {
        RequireYear(subject.Start);
        RequireYear(subject.Exit);
        RequireYear(subject.Chosen);
        return OccasionWindows.Of(plan, subject);
    }

    private static void RequireYear(AnchorDate? anchor)
    {
        if (anchor?.On.Year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(anchor), anchor, $"An anchor lies in the years {FirstYear}–{LastYear}.");
    }
}
