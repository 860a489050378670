using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What the plan in use, with the programme's own choices, would do for a person who left on some day.</summary>
public sealed class SimulateQuery(PlanQuery query, PlansInUse plans, CasesDb cases)
{
    /// <param name="programmeId">The programme.</param>
    /// <param name="exit">The day the person left; null plans nothing.</param>
    /// <param name="reach">How the person can be reached.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<Simulation?> FindAsync(int programmeId, DateOnly? exit, Reach reach, CancellationToken stop)
    {
        if (await query.NameAsync(programmeId, stop) is not { } name)
        {
            return null;
        }

        var plan = (await plans.ReadAsync(cases, programmeId, stop)).Single();
        var planned = exit is { } day ? plan.Planner.Plan(new PlanSubject { Exit = new AnchorDate(day), Reach = reach }) : null;
        return new Simulation(name, planned, plan.Plan.Caps, plan.Unpublished);
    }
}

/// <param name="Programme">The programme's name.</param>
/// <param name="Planned">Null when no day was given.</param>
/// <param name="Caps">How near messages may come.</param>
/// <param name="Unpublished">Occasions for which nothing to ask is published.</param>
public sealed record Simulation(string Programme, PlannedContacts? Planned, ContactCaps Caps, IReadOnlyList<string> Unpublished);
