using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Uppfoljning.Bench;

/// <summary>aiosmtpd on loopback with STARTTLS and a login, and a certificate from an authority of its own. Remembers who was written to.</summary>
public sealed class MailServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-mail-").FullName;
    private readonly Process process;

    public MailServer(bool quiet)
    {
        MakeCertificates();
        var start = new ProcessStartInfo("/usr/bin/python3",
            [Path.Combine(AppContext.BaseDirectory, "mail_server.py"), Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"), "fraga", "hemligt", .. quiet ? ["quiet"] : Array.Empty<string>()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        Port = int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        if (!quiet)
        {
            _ = Task.Run(TakeAll);
        }
    }

    public int Port { get; }

    public string Authority => Path.Combine(folder, "authority.pem");

    /// <summary>Times each address was written to.</summary>
    public ConcurrentDictionary<string, int> Received { get; } = new();

    public int Total => Received.Values.Sum();

    public void Dispose()
    {
        process.StandardInput.WriteLine();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void TakeAll()
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Take(line);
        }
    }

    private void Take(string line)
    {
        if (line.StartsWith('{'))
        {
            using var message = JsonDocument.Parse(line);
            Received.AddOrUpdate(message.RootElement.GetProperty("to")[0].GetString()!, 1, (_, times) => times + 1);
        }
    }

    private void MakeCertificates()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Bench authority", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var (from, to) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        using var issuer = authority.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using var issued = server.Create(issuer, from, to, [1, 2, 3, 4]);
        File.WriteAllText(Authority, issuer.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.pem"), issued.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }
}
