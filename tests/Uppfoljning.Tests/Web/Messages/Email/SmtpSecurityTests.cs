using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

namespace Uppfoljning.Tests.Web.Messages.Email;

public class SmtpSecurityTests
{
    private const string OffersTls = "250-mail.example.org\n250 STARTTLS";

    [Fact]
    public async Task A_certificate_of_the_authority_that_was_named_is_trusted()
    {
        var (authority, certificate) = Emails.Certificates();
        await using var server = ScriptedSmtpServer.Start(script => script["EHLO"] = OffersTls, certificate);

        var result = await SendAsync(Emails.To(server.Port, SmtpSecurity.StartTls) with { Authorities = [authority] });

        Assert.IsType<SendResult.Accepted>(result);
        Assert.Equal(2, server.Heard.Count(line => line.StartsWith("EHLO", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_before_anything_is_said()
    {
        var (_, certificate) = Emails.Certificates();
        await using var server = ScriptedSmtpServer.Start(script => script["EHLO"] = OffersTls, certificate);

        var result = await SendAsync(Emails.To(server.Port, SmtpSecurity.StartTls));

        Assert.Equal(new SendResult.Unavailable("smtp.certificate"), result);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        var (authority, certificate) = Emails.Certificates("elsewhere.example.org");
        await using var server = ScriptedSmtpServer.Start(script => script["EHLO"] = OffersTls, certificate);

        var result = await SendAsync(Emails.To(server.Port, SmtpSecurity.StartTls) with { Authorities = [authority] });

        Assert.Equal(new SendResult.Unavailable("smtp.certificate"), result);
    }

    [Fact]
    public async Task A_server_that_cannot_speak_tls_after_all_makes_the_way_unavailable()
    {
        await using var server = ScriptedSmtpServer.Start(script => script["EHLO"] = OffersTls);

        var result = await SendAsync(Emails.To(server.Port, SmtpSecurity.StartTls));

        Assert.IsType<SendResult.Unavailable>(result);
        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData("250 mail.example.org", "220 go", "smtp.tls.missing")]
    [InlineData(OffersTls, "454 4.7.0 not now", "smtp.454 4.7.0")]
    [InlineData(OffersTls, "220 go\n250 AUTH PLAIN", "smtp.tls.injected")]
    public async Task Without_the_tls_that_was_asked_for_nothing_is_sent(string greets, string says, string cause)
    {
        await using var server = ScriptedSmtpServer.Start(script =>
        {
            script["EHLO"] = greets;
            script["STARTTLS"] = says;
        });

        var result = await SendAsync(Emails.To(server.Port, SmtpSecurity.StartTls));

        Assert.Equal(new SendResult.Unavailable(cause), result);
        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData("250-mail.example.org\n250 AUTH PLAIN LOGIN", "235 2.7.0 welcome", null)]
    [InlineData("250-mail.example.org\n250 AUTH PLAIN LOGIN", "535 5.7.8 no", "smtp.535 5.7.8")]
    [InlineData("250-mail.example.org\n250 AUTH PLAIN LOGIN", "250 ok", "smtp.250")]
    [InlineData("250-mail.example.org\n250 AUTH CRAM-MD5", "235 welcome", "smtp.login.missing")]
    [InlineData("250 mail.example.org", "235 welcome", "smtp.login.missing")]
    public async Task Nothing_is_sent_without_the_login_that_was_asked_for(string greets, string says, string? cause)
    {
        await using var server = ScriptedSmtpServer.Start(script =>
        {
            script["EHLO"] = greets;
            script["AUTH"] = says;
        });

        var result = await SendAsync(Emails.To(server.Port) with { UserName = "användare", Password = "lösen" });

        Assert.Equal(cause is null ? new SendResult.Accepted() : new SendResult.Unavailable(cause), result);
        Assert.Equal(cause is null ? 1 : 0, server.Taken.Count);
    }

    private static async Task<SendResult> SendAsync(SmtpOptions options)
    {
        await using var transport = new SmtpTransport(options);
        return await transport.SendAsync(Emails.Plain(), CancellationToken.None);
    }
}
