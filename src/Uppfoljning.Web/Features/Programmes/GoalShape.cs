using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>What there is to choose about a goal, and what is suggested until somebody has chosen.</summary>
/// <param name="Indicator">What it measures.</param>
/// <param name="MostTarget">The highest target: 100 where it is a percentage.</param>
/// <param name="MostWithin">The longest period, in the indicator's own unit; null where there is none.</param>
/// <param name="Anchors">Dates that the period may be counted from; one is no choice.</param>
/// <param name="Bases">Whom it may be counted among; one is no choice.</param>
public sealed record GoalShape(
    GoalIndicator Indicator, int MostTarget, int? MostWithin, IReadOnlyList<GoalAnchor> Anchors, IReadOnlyList<GoalBase> Bases)
{
    private const int Share = 100;
    private const int Many = 100_000;
    private const int Months = 60;
    private const int Days = 1000;
    private static readonly GoalAnchor[] FromStart = [GoalAnchor.Start];

    public static IReadOnlyList<GoalShape> All { get; } =
    [
        new(GoalIndicator.SelfSupport, Share, Months, [GoalAnchor.Start, GoalAnchor.Exit], [GoalBase.Due, GoalBase.Exited, GoalBase.Started]) { Target = 50, Within = 12 },
        new(GoalIndicator.ActionPlan, Share, Days, FromStart, [GoalBase.Due, GoalBase.Started]) { Within = 14 },
        new(GoalIndicator.FollowUpTalk, Share, Months, FromStart, [GoalBase.Started, GoalBase.Exited]) { Within = 2 },
        new(GoalIndicator.MeasureProposal, Share, Months, FromStart, [GoalBase.Due, GoalBase.Started]) { Within = 6 },
        new(GoalIndicator.Volume, Many, null, FromStart, [GoalBase.Started]),
        new(GoalIndicator.ReferralFit, Share, null, FromStart, [GoalBase.Started]),
        new(GoalIndicator.WaitingTime, Days, null, FromStart, [GoalBase.Started]),
    ];

    /// <summary>Suggested.</summary>
    public int? Target { get; init; }

    /// <summary>Suggested.</summary>
    public int? Within { get; init; }
}
