using System.Security.Cryptography.X509Certificates;

namespace Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

/// <summary>How to reach one mail server.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>When a name is given, nothing is sent without having signed in with it.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Certificates to trust instead of the machine's own.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>What we call ourselves.</summary>
    public required string OwnName { get; init; }

    /// <summary>The longest wait for one reply, however slowly it comes, and for one write.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public static SmtpOptions From(Settings settings) => new()
    {
        Host = settings.Email.Host,
        Port = settings.Email.Port,
        Security = Enum.Parse<SmtpSecurity>(settings.Email.Security, ignoreCase: true),
        UserName = settings.Email.UserName,
        Password = settings.Email.Password,
        Authorities = Read(settings.Email.CertificateAuthority),
        OwnName = OwnNameIn(new Uri(settings.PublicAddress)),
        Patience = TimeSpan.FromSeconds(settings.Email.PatienceSeconds),
    };

    private static string OwnNameIn(Uri address) =>
        address.HostNameType == UriHostNameType.Dns ? address.IdnHost : $"[{address.Host.Trim('[', ']')}]";

    private static X509Certificate2Collection? Read(string file)
    {
        if (file.Length == 0)
        {
            return null;
        }

        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return authorities;
    }
}

public enum SmtpSecurity
{
    /// <summary>TLS begun by a command; without it nothing is sent.</summary>
    StartTls,
    /// <summary>TLS from the first byte.</summary>
    Tls,
    /// <summary>In clear: only for a server on the same machine.</summary>
    None,
}
