using System.Text;
using System.Text.Json;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

namespace Uppfoljning.Tests.Web.Messages.Email;

[Trait(Servers.Needs, Servers.Smtp)]
public class RealSmtpTests(RealSmtpServer server) : IClassFixture<RealSmtpServer>
{
    [Fact]
    public async Task A_real_server_takes_the_message_over_tls_after_the_login_unchanged()
    {
        await using var transport = new SmtpTransport(server.Options);

        var result = await transport.SendAsync(Emails.Plain(), CancellationToken.None);
        await transport.RestAsync(CancellationToken.None);
        var taken = JsonDocument.Parse(await server.NextAsync()).RootElement;

        Assert.IsType<SendResult.Accepted>(result);
        Assert.True(taken.GetProperty("tls").GetBoolean());
        Assert.True(taken.GetProperty("login").GetBoolean());
        Assert.Equal("studs@example.org", taken.GetProperty("from").GetString());
        Assert.Equal("person@example.org", taken.GetProperty("to")[0].GetString());
        Assert.Equal(Encoding.ASCII.GetString(MimeMessage.Write(Emails.Plain())), taken.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_wrong_password_sends_nothing()
    {
        await using var transport = new SmtpTransport(server.Options with { Password = "fel" });

        var result = await transport.SendAsync(Emails.Plain(), CancellationToken.None);

        Assert.Equal(new SendResult.Unavailable("smtp.535 5.7.8"), result);
    }
}
