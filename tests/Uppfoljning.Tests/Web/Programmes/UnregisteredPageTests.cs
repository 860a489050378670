using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Programmes;

/// <summary>The clock of the tests stands in 2026.</summary>
public abstract class UnregisteredPageTests(TestApp app)
{
    [Fact]
    public async Task Counts_are_kept_by_year_and_gender_and_the_change_is_logged()
    {
        var (browser, programme) = await OpenAsync();

        await SubmitAsync(browser, ("Count-2026-woman", "3"), ("Count-2025-man", " 1 "), ("OtherYear", "2019"), ("Count-other-undisclosed", "2"));

        Assert.EndsWith($"/program/{programme}", browser.Address, StringComparison.Ordinal);
        Assert.Equal(["2019 undisclosed 2", "2025 man 1", "2026 woman 3"], await StoredAsync(programme));
        Assert.Contains("6 personer räknade", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([AuditActions.AnonymousCounted], await LoggedAsync(programme));
    }

    [Fact]
    public async Task A_count_is_corrected_and_zero_or_nothing_removes_it()
    {
        var (browser, programme) = await OpenAsync();
        await SubmitAsync(browser, ("OtherYear", "2019"), ("Count-other-woman", "4"), ("Count-2026-man", "2"), ("Count-2026-other", "1"));

        await browser.GetAsync($"/program/{programme}/utan-registrering");
        await SubmitAsync(browser, ("Count-2019-woman", "5"), ("Count-2026-man", "0"), ("Count-2026-other", ""));

        Assert.Equal(["2019 woman 5"], await StoredAsync(programme));
    }

    [Theory]
    [InlineData("Count-2026-woman", "tre", "Count-2026-woman")]
    [InlineData("Count-2026-woman", "-1", "Count-2026-woman")]
    [InlineData("Count-2026-woman", "10001", "Count-2026-woman")]
    [InlineData("Count-2026-woman", "10000", null)]
    [InlineData("Count-other-woman", "1", "OtherYear")]
    [InlineData("OtherYear", "2026", "OtherYear")]
    [InlineData("OtherYear", "2027", "OtherYear")]
    [InlineData("OtherYear", "2019", "OtherYear")]
    [InlineData("OtherYear", "1989", "OtherYear")]
    public async Task What_cannot_be_a_count_or_a_year_is_told_beside_what_was_typed_and_nothing_is_stored(string field, string typed, string? problem)
    {
        var (browser, programme) = await OpenAsync();

        await SubmitAsync(browser, ("Count-2025-man", "7"), (field, typed));

        Assert.Equal(problem is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(problem is null ? [] : [$"#{problem}"], browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
        if (problem is not null)
        {
            Assert.Equal(["7", typed], new[] { "Count-2025-man", field }.Select(id => browser.Page.GetElementById(id)!.GetAttribute("value")));
            Assert.Empty(await StoredAsync(programme));
        }
    }

    [Fact]
    public async Task A_year_that_another_has_added_meanwhile_stays()
    {
        var (browser, programme) = await OpenAsync();
        var (colleague, _) = await OpenAsync(programme);
        await SubmitAsync(colleague, ("OtherYear", "2018"), ("Count-other-man", "2"));

        await SubmitAsync(browser, ("Count-2026-woman", "1"));

        Assert.Equal(["2018 man 2", "2026 woman 1"], await StoredAsync(programme));
    }

    [Fact]
    public async Task A_gender_that_is_not_in_the_list_is_not_stored()
    {
        var (browser, programme) = await OpenAsync();

        await browser.PostAsync(browser.Address, [("__RequestVerificationToken", browser.FormToken), ("Rows[0].Year", "2026"), ("Rows[0].Gender", "namn"), ("Rows[0].Count", "1")]);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(await StoredAsync(programme));
    }

    [Theory]
    [InlineData(RoleKind.Evaluator)]
    [InlineData(RoleKind.Registrar)]
    public async Task Nobody_but_the_coordinators_of_the_programme_sees_the_counts(RoleKind role)
    {
        var (_, programme) = await OpenAsync();
        var (_, elsewhere) = await app.MakeProgrammeAsync();
        var other = await app.SignInAsAsync((role, programme));
        var stranger = await app.SignInAsAsync((RoleKind.Coordinator, elsewhere));

        await other.GetAsync($"/program/{programme}/utan-registrering");
        await stranger.GetAsync($"/program/{programme}/utan-registrering");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (other.Status, stranger.Status));
    }

    [Fact]
    public async Task Beside_the_response_rate_stands_how_many_could_not_be_asked()
    {
        var (browser, programme) = await OpenAsync();
        await browser.GetAsync($"/program/{programme}/svarsfrekvens");
        var before = browser.Page.QuerySelector("main")!.TextContent;
        await app.CountUnregisteredAsync(programme, 2);

        await browser.GetAsync($"/program/{programme}/svarsfrekvens");

        Assert.DoesNotContain("utan att vara registrera", before, StringComparison.Ordinal);
        Assert.Contains("Dessutom har 2 personer deltagit utan att vara registrerade", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync(int? of = null)
    {
        var programme = of ?? (await app.MakeProgrammeAsync()).Programme;
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        return (await browser.GetAsync($"/program/{programme}/utan-registrering"), programme);
    }

    /// <summary>Fills in fields by their id.</summary>
    private static Task<StaffBrowser> SubmitAsync(StaffBrowser browser, params (string Id, string Value)[] typed) =>
        browser.SubmitAsync("", [.. typed.Select(t => (browser.Page.GetElementById(t.Id)!.GetAttribute("name")!, t.Value))]);

    private Task<List<string>> StoredAsync(int programme) => app.ReadAsync<CasesDb, List<string>>(async cases =>
        [.. (await cases.AnonymousParticipantCounts.Where(c => c.ProgrammeId == programme).ToListAsync()).Select(c => $"{c.Year} {c.Gender} {c.Count}").Order(StringComparer.Ordinal)]);

    private Task<List<string>> LoggedAsync(int programme) =>
        app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Where(e => e.Subject == $"programme {programme}").Select(e => e.Action).ToListAsync());
}

public sealed class UnregisteredPageOnSqlite(SqliteApp app) : UnregisteredPageTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class UnregisteredPageOnPostgres(PostgresApp app) : UnregisteredPageTests(app), IClassFixture<PostgresApp>;
