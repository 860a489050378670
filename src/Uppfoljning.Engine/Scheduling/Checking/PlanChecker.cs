using Uppfoljning.Engine.Checking;

namespace Uppfoljning.Engine.Scheduling.Checking;

/// <summary>Holds every rule against a plan that has been read, whatever else is wrong with it.</summary>
internal static class PlanChecker
{
    private static readonly PlanRule[] Rules = [.. WindowRules.All, .. OccasionRules.All, .. StepRules.All, .. MessageRules.All];

    public static void Check(ContactPlan plan, Draft draft)
    {
        foreach (var rule in Rules)
            rule.Apply(plan, draft);
    }
}
