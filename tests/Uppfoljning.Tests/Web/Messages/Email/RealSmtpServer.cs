using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

namespace Uppfoljning.Tests.Web.Messages.Email;

/// <summary>aiosmtpd with STARTTLS, a login and a certificate from an authority of its own, in a process of its own.</summary>
public sealed class RealSmtpServer : IAsyncLifetime
{
    public const string UserName = "fraga";
    public const string Password = "hemligt ord";

    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-smtp-").FullName;
    private Process? process;

    public int Port { get; private set; }

    public X509Certificate2Collection Authorities { get; } = [];

    public SmtpOptions Options => Emails.To(Port, SmtpSecurity.StartTls) with
    {
        Authorities = Authorities,
        UserName = UserName,
        Password = Password,
        Patience = TimeSpan.FromSeconds(20),
    };

    /// <summary>What the server tells of the next message it took, as JSON.</summary>
    public async Task<string> NextAsync() => await process!.StandardOutput.ReadLineAsync() ?? "";

    public async Task InitializeAsync()
    {
        var (authority, server) = Emails.Certificates();
        Authorities.Add(authority);
        var (certificate, key) = (Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        await File.WriteAllTextAsync(certificate, server.ExportCertificatePem());
        await File.WriteAllTextAsync(key, server.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        process = Python.Start("mail_server.py", certificate, key, UserName, Password);
        Port = int.Parse(await NextAsync(), CultureInfo.InvariantCulture);
    }

    public async Task DisposeAsync()
    {
        await process!.StandardInput.WriteLineAsync();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
