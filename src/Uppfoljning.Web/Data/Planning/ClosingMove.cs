using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>A link that is out and closes at another time than the plan says now.</summary>
/// <param name="Link">Neither answered nor withdrawn.</param>
/// <param name="ClosesOn">Last day of its occasion's window; null when the person is in that occasion no more, and it closes at once.</param>
/// <param name="Reopens">Its time was over, and is not any longer.</param>
public sealed record ClosingMove(TimeToPlan Time, ResponseLink Link, DateOnly? ClosesOn, DateTimeOffset ClosesAt, bool Reopens)
{
    /// <returns>False for a link that would open again to somebody who has said no or is not to be contacted. One who has answered may go on with the occasion's other questionnaires.</returns>
    public bool IsAllowed(IReadOnlyList<Stop> stops) =>
        !Reopens || StopRule.Applies([.. stops.Where(s => s.Reason != StopReason.Answered)], Link.Occasion, Channel.Sms) is null;
}
