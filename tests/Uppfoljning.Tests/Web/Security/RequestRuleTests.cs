using System.Net;
using System.Text;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Security;

public sealed class RequestRuleTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("MADEUP")]
    public async Task Methods_that_nobody_needs_are_refused(string method)
    {
        var reply = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], reply.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("localhost.example.org")]
    [InlineData("127.0.0.1.example.org")]
    public async Task A_foreign_host_is_refused_on_every_page(string host)
    {
        foreach (var path in new[] { "/", "/logga-in", "/s/1111111111111111111111", "/assets/css/site.css" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };

            var reply = await app.Http.SendAsync(request);

            Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("nonsense")]
    public async Task Content_that_is_no_form_is_refused(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var reply = await app.Http.PostAsync("/logga-in", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var content = new ByteArrayContent(new byte[(int)Uppfoljning.Web.Site.LargestBody + 1]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");

        var reply = await app.Http.PostAsync("/kod", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kod")]
    [InlineData("/logga-in")]
    [InlineData("/resultat")]
    [InlineData("/s/1111111111111111111111")]
    [InlineData("/no/such/page")]
    [InlineData("/assets/css/site.css")]
    public async Task Every_response_carries_the_same_shield(string path)
    {
        var reply = await app.Http.GetAsync(path);

        var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(reply.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(reply.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("same-origin", Assert.Single(reply.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(reply.Headers.Contains("Server"));
        Assert.Equal(!path.StartsWith("/assets", StringComparison.Ordinal), reply.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_error_is_a_page_in_Swedish_without_inner_workings()
    {
        var reply = await app.Http.GetAsync("/no/such/page");

        var text = await reply.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains("Sidan finns inte", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
