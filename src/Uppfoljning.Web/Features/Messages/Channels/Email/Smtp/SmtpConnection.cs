using System.Globalization;
using System.Text;

namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>
/// Gives one message after the other to a server that has let us in. A failure before the final dot is tried again;
/// after it, nobody knows.
/// </summary>
internal sealed class SmtpConnection(SmtpWire wire, SmtpCapabilities capabilities) : IAsyncDisposable
{
    private static readonly TimeSpan GraceAfterDot = TimeSpan.FromSeconds(5);

    /// <summary>False once the two sides may disagree about where they are.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>The server left before the message was begun: a new connection may do.</summary>
    public bool WasLeft { get; private set; }

    public async Task<SendResult> SendAsync(string from, string to, byte[] content, CancellationToken stop)
    {
        if (!capabilities.InternationalAddresses && !(Ascii.IsValid(from) && Ascii.IsValid(to)))
        {
            return new SendResult.Refused("smtp.utf8");
        }

        try
        {
            if (await OpenEnvelopeAsync(from, to, content.Length, stop) is { } refused)
            {
                return refused;
            }

            await wire.WriteAsync(DotStuffing.Apply(content), stop);
        }
        catch (SmtpTroubleException trouble)
        {
            IsUsable = false;
            return new SendResult.TryLater(trouble.Cause);
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            throw;
        }

        return await FinishAsync(stop);
    }

    /// <summary>Says goodbye, if anybody listens.</summary>
    public async Task QuitAsync(CancellationToken stop)
    {
        if (!IsUsable)
        {
            return;
        }

        IsUsable = false;
        try
        {
            await wire.WriteAsync("QUIT\r\n", stop);
            await wire.ReadAsync(stop);
        }
        catch (SmtpTroubleException)
        {
            // Everything was acknowledged already: how the server hangs up changes nothing.
        }
    }

    public ValueTask DisposeAsync() => wire.DisposeAsync();

    /// <returns>Null when the server waits for the content.</returns>
    private async Task<SendResult?> OpenEnvelopeAsync(string from, string to, int length, CancellationToken stop)
    {
        var parameters = (capabilities.Size ? string.Create(CultureInfo.InvariantCulture, $" SIZE={length}") : "")
            + (Ascii.IsValid(from) && Ascii.IsValid(to) ? "" : " SMTPUTF8");
        string[] commands = [$"MAIL FROM:<{from}>{parameters}\r\n", $"RCPT TO:<{to}>\r\n", "DATA\r\n"];
        if (capabilities.Pipelining)
        {
            await wire.WriteAsync(string.Concat(commands), stop);
        }

        SmtpReply? refusal = null;
        for (var i = 0; i < commands.Length && (refusal is null || capabilities.Pipelining); i++)
        {
            if (!capabilities.Pipelining)
            {
                await wire.WriteAsync(commands[i], stop);
            }

            var reply = await FirstOrNextReplyAsync(isFirst: i == 0, stop);
            var isData = i == commands.Length - 1;
            if (refusal is not null && isData && reply.GoesOn)
            {
                await wire.WriteAsync(".\r\n", stop); // the server waits for content although nobody is to have it
                await wire.ReadAsync(stop);
            }
            else if (!(isData ? reply.GoesOn : reply.IsOk))
            {
                refusal ??= reply;
            }

            if (reply.IsFarewell)
            {
                break;
            }
        }

        return refusal is null ? null : await ResultOfAsync(refusal, stop);
    }

    private async Task<SmtpReply> FirstOrNextReplyAsync(bool isFirst, CancellationToken stop)
    {
        try
        {
            var reply = await wire.ReadAsync(stop);
            WasLeft = isFirst && reply.IsFarewell;
            return reply;
        }
        catch (SmtpTroubleException trouble) when (isFirst && trouble.Cause == "smtp.closed")
        {
            WasLeft = true;
            throw;
        }
    }

    private async Task<SendResult> ResultOfAsync(SmtpReply refusal, CancellationToken stop)
    {
        if (refusal.IsFarewell)
        {
            IsUsable = false;
        }
        else
        {
            await wire.WriteAsync("RSET\r\n", stop);
            IsUsable = (await wire.ReadAsync(stop)).IsOk;
        }

        return Outcome(refusal);
    }

    private async Task<SendResult> FinishAsync(CancellationToken stop)
    {
        using var grace = new CancellationTokenSource();
        await using var hurry = stop.Register(() => grace.CancelAfter(GraceAfterDot));
        try
        {
            await wire.WriteAsync(".\r\n", grace.Token);
            var reply = await wire.ReadAsync(grace.Token);
            IsUsable = !reply.IsFarewell && !wire.HasUnread;
            return Outcome(reply);
        }
        catch (SmtpTroubleException trouble)
        {
            IsUsable = false;
            return new SendResult.Unknown(trouble.Cause);
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            return new SendResult.Unknown("smtp.stopped");
        }
    }

    private static SendResult Outcome(SmtpReply reply) => reply switch
    {
        { IsOk: true } => new SendResult.Accepted(),
        { IsPassing: true } => new SendResult.TryLater(reply.Cause),
        { GoesOn: true } => new SendResult.TryLater(reply.Cause),
        _ => new SendResult.Refused(reply.Cause, reply.SaysAddressIsDead),
    };
}
