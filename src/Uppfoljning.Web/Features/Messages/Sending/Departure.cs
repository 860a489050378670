using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Sms;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>What becomes of a claimed message at the moment of sending.</summary>
internal abstract record Departure
{
    public sealed record ByEmail(OutgoingEmail Email, bool Invites) : Departure;

    public sealed record BySms(OutgoingSms Sms, bool Invites, long ReckonedCost) : Departure;

    /// <summary>It is not to be sent after all; already recorded.</summary>
    public sealed record Not : Departure;
}
