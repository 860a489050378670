namespace Uppfoljning.Web.Features.Messages.Channels.Sms;

/// <summary>A way for text messages to leave.</summary>
public interface ISmsGateway
{
    /// <exception cref="OperationCanceledException">Stopped before anything was handed over.</exception>
    Task<SendResult> SendAsync(OutgoingSms sms, CancellationToken stop);
}
