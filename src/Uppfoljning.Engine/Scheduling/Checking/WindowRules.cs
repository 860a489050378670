using Uppfoljning.Engine.Checking;

namespace Uppfoljning.Engine.Scheduling.Checking;

internal static class WindowRules
{
    public static PlanRule[] All =>
    [
        new("plan.window.hours", (plan, _) => plan.Window.Includes(plan.Window.PlannedAt) ? [] : [new Breach(plan.Window)]),
        new("plan.window.quiet", (plan, _) => plan.QuietHours.Overlap(plan.Window) ? [new Breach(plan, "quietHours")] : []),
    ];
}
