namespace Uppfoljning.Engine.Scheduling;

/// <summary>Anchors of which something can be due on a day: what a database narrows by before anybody's plan is made.</summary>
/// <param name="Anchor">Which date the span is about.</param>
/// <param name="From">First date of the anchor, included.</param>
/// <param name="To">Last date of the anchor, included; before <paramref name="From"/> when there is none.</param>
/// <param name="KnownFrom">When set, only anchors that became known on this day or later.</param>
/// <param name="NotLeftBy">When set, only people who have not left, or left after this day.</param>
public readonly record struct DueSpan(Anchor Anchor, DateOnly From, DateOnly To, DateOnly? KnownFrom = null, DateOnly? NotLeftBy = null);
