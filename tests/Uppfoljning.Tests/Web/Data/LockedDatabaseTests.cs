using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Data;

public sealed class LockedDatabaseTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_locked_database_saves_nothing_and_recovers_without_a_restart()
    {
        await using var other = new SqliteConnection($"Data Source={app.Settings.DatabaseFile}");
        await other.OpenAsync();
        var held = other.BeginTransaction(deferred: false);

        await Assert.ThrowsAsync<StoreUnavailableException>(AddAsync);

        await held.DisposeAsync();
        await AddAsync();
        Assert.Equal(1, await app.ReadAsync<CasesDb, int>(cases => cases.Organisations.CountAsync()));
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_gives_503_and_not_a_defect()
    {
        await using var other = new SqliteConnection($"Data Source={app.Settings.DatabaseFile}");
        await other.OpenAsync();
        var page = await new StaffBrowser(app.Http).GetAsync("/logga-in");
        var held = other.BeginTransaction(deferred: false);

        await page.SubmitAsync("", ("Email", "someone@example.org"), ("Password", new string('x', 20)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Inte sparat", page.Page.Body!.TextContent, StringComparison.Ordinal);
        await held.DisposeAsync();
    }

    [Fact]
    public async Task While_it_is_locked_one_who_is_signed_in_is_told_so_and_sees_the_pages_that_are_for_everybody()
    {
        var browser = await app.SignInAsAsync((RoleKind.Admin, null));
        app.Time.Advance(TimeSpan.FromMinutes(1)); // from here on the session's last click is to be noted
        await using var other = new SqliteConnection($"Data Source={app.Settings.DatabaseFile}");
        await other.OpenAsync();
        var held = other.BeginTransaction(deferred: false);

        var open = (await browser.GetAsync("/tillganglighet")).Status;
        var (own, words) = ((await browser.GetAsync("/start")).Status, browser.Page.Body!.TextContent);

        await held.DisposeAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (open, own));
        Assert.Contains("Inte sparat", words, StringComparison.Ordinal);
    }

    private Task<int> AddAsync() => app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            cases.Add(new Organisation { Name = "beside a lock" });
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);
}
