using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Tests.Web.Messages.Email;

internal static class Emails
{
    public static OutgoingEmail Plain(string reference = "abc123", string to = "person@example.org") => new()
    {
        Reference = reference,
        At = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
        From = "fraga@example.org",
        FromName = "Förbundet",
        BounceTo = "studs@example.org",
        To = to,
        Subject = "En fråga",
        Text = "Hej!\n\nSvara om du vill:\nhttps://example.org/s/abc\n.\n.en punkt först",
        Language = Language.Swedish,
        OptOut = new Uri("https://example.org/s/abc/avsta"),
    };

    public static SmtpOptions To(int port, SmtpSecurity security = SmtpSecurity.None) => new()
    {
        Host = "localhost",
        Port = port,
        Security = security,
        OwnName = "[127.0.0.1]",
        Patience = TimeSpan.FromSeconds(30),
    };

    /// <summary>An authority of our own and a certificate that it vouches for.</summary>
    public static (X509Certificate2 Authority, X509Certificate2 Server) Certificates(string host = "localhost")
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var (from, to) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var issuer = authority.CreateSelfSigned(from, to);
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest($"CN={host}", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        server.CertificateExtensions.Add(names.Build());
        using var issued = server.Create(issuer, from, to, [1, 2, 3, 4]);
        using var withKey = issued.CopyWithPrivateKey(serverKey);
        return (issuer, X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null));
    }
}
