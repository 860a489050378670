namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>E-mail over SMTP, one connection for a batch. Not for two callers at the same time.</summary>
public sealed class SmtpTransport(SmtpOptions options) : IEmailTransport, IAsyncDisposable
{
    private SmtpConnection? connection;

    public async Task<SendResult> SendAsync(OutgoingEmail email, CancellationToken stop)
    {
        var (from, to, content) = (MimeText.Domain(email.BounceTo), MimeText.Domain(email.To), MimeMessage.Write(email));
        var isFresh = connection is null;
        try
        {
            var result = await (await ReadyAsync(stop)).SendAsync(from, to, content, stop);
            if (connection!.WasLeft && !isFresh)
            {
                result = await (await ReadyAsync(stop)).SendAsync(from, to, content, stop);
            }

            return result;
        }
        catch (SmtpTroubleException trouble)
        {
            return new SendResult.Unavailable(trouble.Cause);
        }
    }

    public async Task RestAsync(CancellationToken stop)
    {
        if (connection is not null)
        {
            await connection.QuitAsync(stop);
            await DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }

    private async Task<SmtpConnection> ReadyAsync(CancellationToken stop)
    {
        if (connection is { IsUsable: false })
        {
            await DisposeAsync();
        }

        return connection ??= await new SmtpOpening(options).OpenAsync(stop);
    }
}
