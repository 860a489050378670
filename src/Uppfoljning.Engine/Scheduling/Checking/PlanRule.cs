using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Scheduling.Checking;

/// <summary>One line of the plan's rule table: a finding code, and what breaks it.</summary>
internal sealed record PlanRule(string Code, Func<ContactPlan, Draft, IEnumerable<Breach>> Breaches)
{
    /// <summary>A rule that looks at one occasion at a time.</summary>
    public static PlanRule ForOccasions(string code, Func<Occasion, ContactPlan, bool> isBroken, string? property = null) =>
        new(code, (plan, _) => plan.Occasions.Where(occasion => isBroken(occasion, plan)).Select(occasion => new Breach(occasion, property, occasion.Id)));

    /// <summary>A rule that looks at one step at a time, and at the occasion it is part of.</summary>
    public static PlanRule ForSteps(string code, Func<ContactStep, Occasion, ContactPlan, bool> isBroken, string? property = null) =>
        new(code, (plan, _) =>
            from occasion in plan.Occasions
            from step in occasion.Steps
            where isBroken(step, occasion, plan)
            select new Breach(step, property, step.Id));

    public void Apply(ContactPlan plan, Draft draft)
    {
        foreach (var breach in Breaches(plan, draft).Take(Limits.Findings))
            draft.Findings.Add(Code, draft.NodeOf(breach.Part, breach.Property), breach.Found, breach.Expected);
    }
}
