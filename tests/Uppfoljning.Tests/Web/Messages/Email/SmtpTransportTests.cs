using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Email.Smtp;

namespace Uppfoljning.Tests.Web.Messages.Email;

/// <summary>Eighteen ways in which a mail server may behave, and what we believe afterwards.</summary>
public class SmtpTransportTests
{
    private const string Stalls = "…";

    [Fact]
    public async Task A_taken_message_is_accepted_whole_with_its_dots()
    {
        await using var server = ScriptedSmtpServer.Start();

        var result = await SendAsync(server);

        Assert.IsType<SendResult.Accepted>(result);
        var taken = Assert.Single(server.Taken);
        Assert.Contains("Message-ID: <abc123@example.org>", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_makes_the_way_unavailable()
    {
        var server = ScriptedSmtpServer.Start();
        await server.DisposeAsync();

        var result = await SendAsync(server.Port, TimeSpan.FromSeconds(5));

        Assert.Equal(new SendResult.Unavailable("smtp.connect"), result);
    }

    [Theory]
    [InlineData("BANNER", Stalls, "smtp.timeout")]
    [InlineData("BANNER", null, "smtp.closed")]
    [InlineData("BANNER", "421 4.3.2 busy", "smtp.421 4.3.2")]
    [InlineData("BANNER", "554 5.3.2 no", "smtp.554 5.3.2")]
    [InlineData("BANNER", "HTTP/1.1 400 Bad Request", "smtp.garbage")]
    [InlineData("EHLO", "500 what", "smtp.500")]
    [InlineData("EHLO", "250-one\n251 two", "smtp.garbage")]
    public async Task A_server_that_does_not_let_us_in_makes_the_way_unavailable(string command, string? says, string cause)
    {
        await using var server = ScriptedSmtpServer.Start(script => script[command] = says);

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.Unavailable(cause), result);
    }

    [Theory]
    [InlineData("MAIL", "421 4.3.2 closing", "smtp.421 4.3.2")]
    [InlineData("MAIL", "451 4.3.0 later", "smtp.451 4.3.0")]
    [InlineData("RCPT", "450 4.2.0 busy", "smtp.450 4.2.0")]
    [InlineData("RCPT", "452 4.2.2 full", "smtp.452 4.2.2")]
    [InlineData("DATA", "451 not now", "smtp.451")]
    [InlineData("DOT", "452 4.3.1 no room", "smtp.452 4.3.1")]
    [InlineData("RCPT", Stalls, "smtp.timeout")]
    [InlineData("DATA", Stalls, "smtp.timeout")]
    [InlineData("DATA", null, "smtp.closed")]
    [InlineData("RCPT", "??? what", "smtp.garbage")]
    public async Task A_passing_hindrance_or_a_loss_before_the_dot_is_tried_later(string command, string? says, string cause)
    {
        await using var server = ScriptedSmtpServer.Start(script => script[command] = says);

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.TryLater(cause), result);
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.1 not you", "smtp.550 5.7.1", false)]
    [InlineData("RCPT", "550 5.1.1 nobody", "smtp.550 5.1.1", true)]
    [InlineData("RCPT", "550 5.7.1 policy", "smtp.550 5.7.1", false)]
    [InlineData("RCPT", "552 5.2.2 full", "smtp.552 5.2.2", false)]
    [InlineData("DATA", "554 5.5.1 no", "smtp.554 5.5.1", false)]
    [InlineData("DOT", "554 5.6.0 refused", "smtp.554 5.6.0", false)]
    public async Task A_refusal_is_for_good(string command, string says, string cause, bool addressIsDead)
    {
        await using var server = ScriptedSmtpServer.Start(script => script[command] = says);

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.Refused(cause, addressIsDead), result);
    }

    [Theory]
    [InlineData(Stalls, "smtp.timeout")]
    [InlineData(null, "smtp.closed")]
    [InlineData("perhaps", "smtp.garbage")]
    public async Task After_the_dot_nobody_knows(string? says, string cause)
    {
        await using var server = ScriptedSmtpServer.Start(script => script["DOT"] = says);

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.Unknown(cause), result);
    }

    [Fact]
    public async Task A_reply_that_drips_in_does_not_hold_us_longer_than_our_patience()
    {
        await using var server = ScriptedSmtpServer.Start(drip: TimeSpan.FromMilliseconds(300));

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.Unavailable("smtp.timeout"), result);
    }

    [Fact]
    public async Task Replies_of_many_lines_are_read_whole()
    {
        await using var server = ScriptedSmtpServer.Start(script =>
        {
            script["BANNER"] = "220-welcome\n220-to\n220 us";
            script["RCPT"] = "250-yes\n250 ok";
            script["DOT"] = "250-2.0.0 taken\n250 2.0.0 thanks";
        });

        var result = await SendAsync(server);

        Assert.IsType<SendResult.Accepted>(result);
    }

    [Fact]
    public async Task A_reply_without_end_is_cut()
    {
        await using var server = ScriptedSmtpServer.Start(script => script["BANNER"] = new string('2', 100_000));

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.Unavailable("smtp.reply.long"), result);
    }

    [Fact]
    public async Task A_server_that_wants_content_for_nobody_gets_an_empty_one_and_the_next_message_is_taken()
    {
        await using var server = ScriptedSmtpServer.Start(script => script["RCPT"] = "550 5.1.1 nobody");
        await using var transport = new SmtpTransport(Emails.To(server.Port));

        var first = await transport.SendAsync(Emails.Plain(), CancellationToken.None);
        server.Says["RCPT"] = "250 ok";
        var second = await transport.SendAsync(Emails.Plain("next"), CancellationToken.None);

        Assert.Equal(new SendResult.Refused("smtp.550 5.1.1", true), first);
        Assert.IsType<SendResult.Accepted>(second);
        Assert.Equal(["", "next"], server.Taken.Select(t => t.Length == 0 ? "" : "next"));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Without_pipelining_each_command_waits_for_its_reply_and_stops_at_a_refusal()
    {
        await using var server = ScriptedSmtpServer.Start(script =>
        {
            script["EHLO"] = "250 mail.example.org";
            script["MAIL"] = "451 later";
        });

        var result = await SendAsync(server);

        Assert.Equal(new SendResult.TryLater("smtp.451"), result);
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_leaves_between_two_messages_is_called_again()
    {
        await using var server = ScriptedSmtpServer.Start(mostPerConnection: 1);
        await using var transport = new SmtpTransport(Emails.To(server.Port));

        var results = new[]
        {
            await transport.SendAsync(Emails.Plain("one"), CancellationToken.None),
            await transport.SendAsync(Emails.Plain("two"), CancellationToken.None),
        };

        Assert.All(results, result => Assert.IsType<SendResult.Accepted>(result));
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task A_batch_shares_one_connection_and_says_goodbye()
    {
        await using var server = ScriptedSmtpServer.Start();
        await using var transport = new SmtpTransport(Emails.To(server.Port));

        for (var i = 0; i < 5; i++)
        {
            await transport.SendAsync(Emails.Plain($"r{i}"), CancellationToken.None);
        }

        await transport.RestAsync(CancellationToken.None);

        Assert.Equal(1, server.Connections);
        Assert.Equal("QUIT", server.Heard[^1]);
    }

    [Fact]
    public async Task Stopping_before_the_dot_leaves_the_message_untouched()
    {
        await using var server = ScriptedSmtpServer.Start(script => script["MAIL"] = Stalls);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var transport = new SmtpTransport(Emails.To(server.Port) with { Patience = TimeSpan.FromMinutes(1) });

        var sending = transport.SendAsync(Emails.Plain(), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(server.Taken);
    }

    private static Task<SendResult> SendAsync(ScriptedSmtpServer server) =>
        SendAsync(server.Port, server.Says.ContainsValue(Stalls) || server.Drip > TimeSpan.Zero ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(30));

    private static async Task<SendResult> SendAsync(int port, TimeSpan patience)
    {
        await using var transport = new SmtpTransport(Emails.To(port) with { Patience = patience });
        return await transport.SendAsync(Emails.Plain(), CancellationToken.None);
    }
}
