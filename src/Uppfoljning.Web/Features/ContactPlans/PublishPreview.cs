using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What a new plan changes for all people of a programme together.</summary>
/// <param name="plan">The new one.</param>
public sealed class PublishPreview(ContactPlan plan)
{
    private readonly Dictionary<string, OccasionChange> occasions = [];

    /// <summary>People whose contacts change.</summary>
    public int People { get; private set; }

    /// <summary>Dates that move.</summary>
    public int Moved => occasions.Values.Sum(o => o.Moved);

    /// <summary>Contacts that have been made, and stand.</summary>
    public int Done { get; private set; }

    /// <summary>Links that are out already, and close on another day.</summary>
    public int Links { get; set; }

    /// <summary>Occasions in which something changes, in the order of the plan; those that it has no more come first.</summary>
    public IReadOnlyList<OccasionChange> Occasions => [.. occasions.Values.OrderBy(o => plan.PlaceOf(o.Occasion))];

    public void Add(PlanDifference difference)
    {
        Done += difference.Done;
        foreach (var step in difference.Moved)
        {
            In(step.After).Moved++;
        }

        foreach (var step in difference.Added)
        {
            In(step).Added++;
        }

        foreach (var step in difference.Dropped.Concat<PlannedStep>(difference.Gone))
        {
            In(step).Gone++;
        }

        People += difference.Moved.Count + difference.Added.Count + difference.Dropped.Count + difference.Gone.Count > 0 ? 1 : 0;
    }

    private OccasionChange In(PlannedStep step)
    {
        if (!occasions.TryGetValue(step.Occasion, out var change))
        {
            occasions.Add(step.Occasion, change = new OccasionChange(step.Occasion));
        }

        return change;
    }
}

/// <summary>How many contacts of an occasion move, come to, or will not happen.</summary>
/// <param name="Occasion">Of one recurrence: <c>quarter-2</c>.</param>
public sealed record OccasionChange(string Occasion)
{
    public int Moved { get; set; }
    public int Added { get; set; }
    public int Gone { get; set; }
}
