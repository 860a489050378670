using System.Text;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web;
using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Sms;

namespace Uppfoljning.Tests.Web.Messages.Sms;

/// <summary>Fourteen ways in which a gateway may behave, and what we believe afterwards.</summary>
public class HttpGatewayTests
{
    private static readonly FakeTime Time = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("200 OK")]
    [InlineData("202 Accepted")]
    public async Task A_message_that_was_taken_has_the_gateways_name_and_cost(string status)
    {
        await using var gateway = new ScriptedGateway(Answer(status, """{"id":"s70df59406a1b4643b96f3f91e0bfb7b0","status":"created","cost":3500}"""));

        var result = await SendAsync(gateway.Address);

        Assert.Equal(new SendResult.Accepted("s70df59406a1b4643b96f3f91e0bfb7b0", 3500), result);
    }

    [Fact]
    public async Task The_form_and_the_login_are_what_46elks_wants()
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", "{}"));

        await SendAsync(gateway.Address);

        var request = Assert.Single(gateway.Requests);
        Assert.StartsWith("POST /a1/sms HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("konto:nyckel"))}", request, StringComparison.Ordinal);
        Assert.Contains("from=Forbundet&to=%2B46701234567&message=Hej+%C3%A5%26%C3%A4", request, StringComparison.Ordinal);
        Assert.Contains("whendelivered=https%3A%2F%2Ffraga.example.org%2Fsms%2Fkvitto%2Fhemlig", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_gateway_gets_the_same_as_json_and_may_say_its_cost_in_text()
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", """{"id":"a","cost":"0.35"}"""));

        var result = await SendAsync(gateway.Address, "json");

        Assert.Equal(new SendResult.Accepted("a", 3500), result);
        Assert.Contains("""
            "to":"\u002B46701234567"
            """, Assert.Single(gateway.Requests), StringComparison.Ordinal);
        Assert.Contains("Idempotency-Key: ref1", gateway.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_taken_message_is_taken_whatever_the_body_is(string body)
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", body));

        Assert.Equal(new SendResult.Accepted(), await SendAsync(gateway.Address));
    }

    [Fact]
    public async Task A_huge_body_is_not_read_to_its_end()
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", new string('x', 5_000_000)));

        Assert.Equal(new SendResult.Accepted(), await SendAsync(gateway.Address));
    }

    [Fact]
    public async Task A_message_that_the_gateway_calls_failed_is_refused()
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", """{"id":"a","status":"failed"}"""));

        Assert.Equal(new SendResult.Refused("sms.failed"), await SendAsync(gateway.Address));
    }

    [Fact]
    public async Task A_bad_request_is_refused_for_good()
    {
        await using var gateway = new ScriptedGateway(Answer("400 Bad Request", "Invalid to number"));

        Assert.Equal(new SendResult.Refused("http.400"), await SendAsync(gateway.Address));
    }

    [Theory]
    [InlineData("401 Unauthorized", "http.401")]
    [InlineData("402 Payment Required", "http.402")]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1:1/", "http.302")]
    public async Task A_gateway_that_does_not_know_us_or_sends_us_elsewhere_is_unavailable(string status, string cause)
    {
        await using var gateway = new ScriptedGateway(Answer(status, ""));

        Assert.Equal(new SendResult.Unavailable(cause), await SendAsync(gateway.Address));
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData("Tue, 01 Sep 2026 08:10:00 GMT", 600.0)]
    [InlineData("99999999", 99999999.0)]
    [InlineData("soon", null)]
    public async Task Too_many_is_tried_later_as_the_gateway_asks(string after, double? seconds)
    {
        await using var gateway = new ScriptedGateway(Answer($"429 Too Many Requests\r\nRetry-After: {after}", ""));

        var result = await SendAsync(gateway.Address);

        Assert.Equal(new SendResult.TryLater("http.429", seconds is { } s ? TimeSpan.FromSeconds(s) : null), result);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "http.500")]
    [InlineData("503 Service Unavailable", "http.503")]
    public async Task After_a_failure_inside_the_gateway_nobody_knows(string status, string cause)
    {
        await using var gateway = new ScriptedGateway(Answer(status, ""));

        Assert.Equal(new SendResult.Unknown(cause), await SendAsync(gateway.Address));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_silence_nobody_knows(bool afterTaking)
    {
        await using var gateway = new ScriptedGateway("", afterTaking);

        Assert.Equal(new SendResult.Unknown("http.timeout"), await SendAsync(gateway.Address, patience: 2));
    }

    [Fact]
    public async Task After_a_hang_up_nobody_knows()
    {
        await using var gateway = new ScriptedGateway(null);

        Assert.Equal(new SendResult.Unknown("http.broken"), await SendAsync(gateway.Address));
    }

    [Fact]
    public async Task A_gateway_that_drips_its_answer_does_not_hold_us()
    {
        await using var gateway = new ScriptedGateway(Answer("200 OK", "{}"), drip: TimeSpan.FromMilliseconds(200));

        Assert.Equal(new SendResult.Unknown("http.timeout"), await SendAsync(gateway.Address, patience: 2));
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_unavailable()
    {
        var gateway = new ScriptedGateway("");
        await gateway.DisposeAsync();

        Assert.Equal(new SendResult.Unavailable("http.connect"), await SendAsync(gateway.Address));
    }

    private static string Answer(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    private static async Task<SendResult> SendAsync(string address, string gateway = "46elks", int patience = 30)
    {
        using var sender = new HttpGateway(
            new Settings
            {
                PublicAddress = "https://fraga.example.org",
                Sms = new SmsSettings { Gateway = gateway, Address = address, UserName = "konto", Password = "nyckel", From = "Forbundet", ReceiptSecret = "hemlig", PatienceSeconds = patience },
            },
            Time);
        return await sender.SendAsync(new OutgoingSms("ref1", "+46701234567", "Hej å&ä"), CancellationToken.None);
    }
}
