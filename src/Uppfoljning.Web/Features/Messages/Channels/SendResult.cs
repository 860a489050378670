namespace Uppfoljning.Web.Features.Messages.Channels;

/// <summary>What came of handing one message over, told apart by what may be done about it.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="GatewayId">The receiver's name for it, by which receipts come.</param>
    /// <param name="Cost">In ten-thousandths of the gateway's currency, when it says so.</param>
    public sealed record Accepted(string? GatewayId = null, long? Cost = null) : SendResult;

    /// <param name="Cause">Code of a passing hindrance; nothing was delivered.</param>
    /// <param name="After">How long the receiver asks us to wait.</param>
    public sealed record TryLater(string Cause, TimeSpan? After = null) : SendResult;

    /// <param name="Cause">Code of a refusal for good; nothing was delivered.</param>
    /// <param name="AddressIsDead">The address or number leads to nobody.</param>
    public sealed record Refused(string Cause, bool AddressIsDead = false) : SendResult;

    /// <param name="Cause">What was lost between handing over and the receipt: nobody knows whether it was delivered.</param>
    public sealed record Unknown(string Cause) : SendResult;

    /// <param name="Cause">Why nothing can be sent this way at all now: the fault is not the message's.</param>
    public sealed record Unavailable(string Cause) : SendResult;
}
