using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>From nothing to a conversation in which mail may be given: connect, greet, TLS, greet again, sign in. All or nothing.</summary>
internal sealed class SmtpOpening(SmtpOptions options)
{
    /// <exception cref="SmtpTroubleException">Some part did not succeed; nothing is left open.</exception>
    public async Task<SmtpConnection> OpenAsync(CancellationToken stop)
    {
        var wire = new SmtpWire(await ConnectAsync(stop), options.Patience);
        try
        {
            if (options.Security == SmtpSecurity.Tls)
            {
                wire = await EncryptAsync(wire, stop);
            }

            Demand(await wire.ReadAsync(stop), 220);
            var capabilities = await GreetAsync(wire, stop);
            if (options.Security == SmtpSecurity.StartTls)
            {
                wire = await StartTlsAsync(wire, capabilities, stop);
                capabilities = await GreetAsync(wire, stop);
            }

            if (options.UserName.Length > 0)
            {
                await SignInAsync(wire, capabilities, stop);
            }

            return new SmtpConnection(wire, capabilities);
        }
        catch
        {
            await wire.DisposeAsync();
            throw;
        }
    }

    private async Task<Stream> ConnectAsync(CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patient.CancelAfter(options.Patience);
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, patient.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            stop.ThrowIfCancellationRequested();
            throw new SmtpTroubleException("smtp.connect", error);
        }
    }

    private async Task<SmtpCapabilities> GreetAsync(SmtpWire wire, CancellationToken stop)
    {
        await wire.WriteAsync($"EHLO {options.OwnName}\r\n", stop);
        var greeting = await wire.ReadAsync(stop);
        Demand(greeting, 250);
        return SmtpCapabilities.In(greeting);
    }

    private async Task<SmtpWire> StartTlsAsync(SmtpWire wire, SmtpCapabilities capabilities, CancellationToken stop)
    {
        if (!capabilities.StartTls)
        {
            throw new SmtpTroubleException("smtp.tls.missing");
        }

        await wire.WriteAsync("STARTTLS\r\n", stop);
        Demand(await wire.ReadAsync(stop), 220);
        return wire.HasUnread
            ? throw new SmtpTroubleException("smtp.tls.injected") // bytes sent in clear must not be read as if they came in secret
            : await EncryptAsync(wire, stop);
    }

    private async Task<SmtpWire> EncryptAsync(SmtpWire wire, CancellationToken stop)
    {
        var certificateIsBad = false;
        var tls = new SslStream(wire.Stream, leaveInnerStreamOpen: false);
        var how = new SslClientAuthenticationOptions
        {
            TargetHost = options.Host,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = Trusting(options.Authorities),
            RemoteCertificateValidationCallback = (_, _, _, errors) => !(certificateIsBad = errors != SslPolicyErrors.None),
        };
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patient.CancelAfter(options.Patience);
        try
        {
            await tls.AuthenticateAsClientAsync(how, patient.Token);
            return new SmtpWire(tls, options.Patience);
        }
        catch (Exception error) when (error is AuthenticationException or IOException or OperationCanceledException)
        {
            await tls.DisposeAsync();
            stop.ThrowIfCancellationRequested();
            throw new SmtpTroubleException(certificateIsBad ? "smtp.certificate" : "smtp.tls", error);
        }
    }

    private static X509ChainPolicy? Trusting(X509Certificate2Collection? authorities)
    {
        if (authorities is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>Mechanisms in capitals: some servers compare them letter by letter.</summary>
    private async Task SignInAsync(SmtpWire wire, SmtpCapabilities capabilities, CancellationToken stop)
    {
        if (capabilities.Authenticates("PLAIN"))
        {
            await wire.WriteAsync($"AUTH PLAIN {Base64($"\0{options.UserName}\0{options.Password}")}\r\n", stop);
        }
        else if (capabilities.Authenticates("LOGIN"))
        {
            await wire.WriteAsync("AUTH LOGIN\r\n", stop);
            Demand(await wire.ReadAsync(stop), 334);
            await wire.WriteAsync($"{Base64(options.UserName)}\r\n", stop);
            Demand(await wire.ReadAsync(stop), 334);
            await wire.WriteAsync($"{Base64(options.Password)}\r\n", stop);
        }
        else
        {
            throw new SmtpTroubleException("smtp.login.missing");
        }

        Demand(await wire.ReadAsync(stop), 235);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static void Demand(SmtpReply reply, int code)
    {
        if (reply.Code != code)
        {
            throw new SmtpTroubleException(reply.Cause);
        }
    }
}
