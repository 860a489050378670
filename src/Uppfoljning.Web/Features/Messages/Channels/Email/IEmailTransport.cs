namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>A way for e-mail to leave. What it needs for a batch, it opens at the first message and keeps until the batch is over.</summary>
public interface IEmailTransport
{
    /// <exception cref="OperationCanceledException">Stopped before anything of the message was handed over.</exception>
    Task<SendResult> SendAsync(OutgoingEmail email, CancellationToken stop);

    /// <summary>The batch is over.</summary>
    Task RestAsync(CancellationToken stop);
}
