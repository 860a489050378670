using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;

namespace Uppfoljning.Tests.Web.Accounts;

public abstract class SignInTests(TestApp app)
{
    [Fact]
    public async Task The_right_password_opens_the_start_page_with_what_the_roles_allow()
    {
        var browser = await app.SignInAsAsync((RoleKind.Admin, null));

        Assert.Equal("/start", browser.Address);
        Assert.Equal(["/konton"], browser.Page.QuerySelectorAll(".cards a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_cookie_is_kept_to_this_host_and_away_from_scripts()
    {
        var (_, email) = await app.MakeAccountAsync();
        var browser = await new StaffBrowser(app.Http).GetAsync("/logga-in");
        var token = browser.FormToken;

        using var reply = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Post, "/logga-in")
        {
            Content = new FormUrlEncodedContent([new("Email", email), new("Password", StaffPeople.Password), new("__RequestVerificationToken", token)]),
        });

        var cookie = Assert.Single(browser.SetCookies, c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], cookie.Split("; ").Skip(1).Order());
        var kept = await app.ReadAsync<StaffDb, List<byte[]>>(staff => staff.Sessions.Select(s => s.KeyHash).ToListAsync());
        Assert.DoesNotContain(kept, hash => Convert.ToHexString(hash).Contains(browser.Cookies["__Host-session"], StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("ingen@exempel.se", StaffPeople.Password)]
    [InlineData("inte en adress", StaffPeople.Password)]
    [InlineData("", "")]
    public async Task An_unknown_account_gets_the_page_that_a_wrong_password_gets(string email, string password)
    {
        var (_, known) = await app.MakeAccountAsync();
        var wrong = await app.SignInAsync(known, "fel lösenord hela vägen");

        var unknown = await app.SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Page.QuerySelector("#problems")!.TextContent, unknown.Page.QuerySelector("#problems")!.TextContent);
        Assert.DoesNotContain("__Host-session", unknown.Cookies.Keys);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_until_the_pause_is_over()
    {
        var (_, email) = await app.MakeAccountAsync();
        for (var i = 0; i < app.Settings.Limits.FailedSignIns; i++)
        {
            await app.SignInAsync(email, "fel lösenord hela vägen");
        }

        var during = await app.SignInAsync(email);
        app.Time.Advance(TimeSpan.FromMinutes(app.Settings.Limits.PauseMinutes));
        var after = await app.SignInAsync(email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, during.Status);
        Assert.Equal("/start", after.Address);
    }

    [Fact]
    public async Task Four_wrong_passwords_and_a_right_one_leave_no_trace()
    {
        var (_, email) = await app.MakeAccountAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 1; i < app.Settings.Limits.FailedSignIns; i++)
            {
                await app.SignInAsync(email, "fel lösenord hela vägen");
            }

            var browser = await app.SignInAsync(email);

            Assert.Equal("/start", browser.Address);
        }
    }

    [Theory]
    [InlineData(29, "/start")]
    [InlineData(30, "/logga-in")]
    public async Task A_session_ends_after_half_an_hour_without_a_click(int minutes, string lands)
    {
        var browser = await app.SignInAsAsync();

        app.Time.Advance(TimeSpan.FromMinutes(minutes));
        await browser.GetAsync("/start");

        Assert.Equal(lands, browser.Address.Split('?')[0]);
    }

    [Fact]
    public async Task A_session_ends_after_ten_hours_however_busy()
    {
        var browser = await app.SignInAsAsync();
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(10) - TimeSpan.FromMinutes(20); passed += TimeSpan.FromMinutes(20))
        {
            app.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/start", (await browser.GetAsync("/start")).Address);
        }

        app.Time.Advance(TimeSpan.FromMinutes(20));
        await browser.GetAsync("/start");

        Assert.StartsWith("/logga-in", browser.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_everybody_does_not_look_at_who_is_signed_in()
    {
        var browser = await app.SignInAsAsync();
        var names = browser.Page.QuerySelectorAll(".who").Length;

        await browser.GetAsync("/logga-in");

        Assert.Equal(1, names);
        Assert.Empty(browser.Page.QuerySelectorAll(".who"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        var browser = await app.SignInAsAsync();
        var stolen = browser.Cookies["__Host-session"];
        await browser.SubmitAsync("/logga-ut");

        using var reply = await app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/start") { Headers = { { "Cookie", $"__Host-session={stolen}" } } });

        Assert.Equal("/logga-in", browser.Address);
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_click_and_cannot_come_back()
    {
        var (id, email) = await app.MakeAccountAsync();
        var browser = await app.SignInAsync(email);
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<AccountService>().SetDisabledAsync(id, isDisabled: true, by: 0, CancellationToken.None);

        Assert.StartsWith("/logga-in", (await browser.GetAsync("/start")).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.SignInAsync(email)).Status);
    }

    [Theory]
    [InlineData("/losenord", "/losenord")]
    [InlineData("//ond.example/", "/start")]
    [InlineData("https://ond.example/", "/start")]
    [InlineData("/\\ond.example", "/start")]
    public async Task Only_an_address_of_our_own_is_returned_to(string till, string lands)
    {
        var (_, email) = await app.MakeAccountAsync();
        var browser = await new StaffBrowser(app.Http).GetAsync($"/logga-in?till={Uri.EscapeDataString(till)}");

        await browser.SubmitAsync("", ("Email", email), ("Password", StaffPeople.Password));

        Assert.Equal(lands, browser.Address);
    }

    [Fact]
    public async Task A_temporary_password_opens_nothing_until_it_is_replaced()
    {
        var (id, email) = await app.MakeAccountAsync((RoleKind.Admin, null));
        await using var scope = app.Services.CreateAsyncScope();
        var temporary = await scope.ServiceProvider.GetRequiredService<PasswordService>().ResetAsync(id, by: null, CancellationToken.None);
        var browser = await app.SignInAsync(email, temporary!);
        var before = (await browser.GetAsync("/konton")).Status;
        await browser.GetAsync("/losenord");

        await browser.SubmitAsync("", ("Current", temporary!), ("Next", "hjortron vid en stilla tjärn"));

        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.Equal("/start", browser.Address);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/konton")).Status);
    }

    [Fact]
    public async Task Sessions_and_forms_live_on_after_a_restart()
    {
        var browser = await app.SignInAsAsync();
        await browser.GetAsync("/losenord");

        await app.RestartAsync();

        var after = new StaffBrowser(app.Http);
        using var reply = await app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/losenord")
        {
            Headers = { { "Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}")) } },
            Content = new FormUrlEncodedContent([new("Current", "fel"), new("Next", "x"), new("__RequestVerificationToken", browser.FormToken)]),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.StatusCode);
    }

    [Fact]
    public async Task The_frameworks_keys_are_kept_sealed()
    {
        await new StaffBrowser(app.Http).GetAsync("/logga-in");

        var keys = await app.ReadAsync<StaffDb, List<string>>(staff => staff.ProtectionKeys.Select(k => k.Xml).ToListAsync());

        Assert.All(keys, xml => Assert.Contains("<sealed", xml, StringComparison.Ordinal));
        Assert.All(keys, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
        Assert.NotEmpty(keys);
    }
}

public sealed class SignInOnSqlite(SqliteApp app) : SignInTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class SignInOnPostgres(PostgresApp app) : SignInTests(app), IClassFixture<PostgresApp>;
