using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Calls;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Today;

public abstract class TodayTests(TestApp app)
{
    [Fact]
    public async Task Calls_that_are_due_and_people_who_asked_for_one_wait_for_their_own_coordinator_alone()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        await desk.InviteAsync(call);
        await desk.AskAsync(call);
        var (_, elsewhere) = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Coordinator, elsewhere));

        var own = Headings(await (await desk.SignInAsync()).GetAsync("/idag"));
        var others = Headings(await stranger.GetAsync("/idag"));

        Assert.Equal(["1 person vill bli uppringd", "1 samtal i kontaktplanen"], own.Take(2));
        Assert.Empty(others);
        Assert.Contains("Inget väntar på dig", stranger.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_only_dead_contact_points_is_named_until_one_works()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await ChangeContactsAsync(id, contact => contact.Fail(new DateOnly(2026, 9, 1), "smtp.550"));

        await coordinator.GetAsync("/idag");
        var dead = Headings(coordinator);
        var links = coordinator.Page.QuerySelectorAll("main section li a").Select(a => (a.TextContent, a.GetAttribute("href"))).Distinct().ToList();
        await ChangeContactsAsync(id, contact => contact.Verify(new DateOnly(2026, 9, 2)));
        await coordinator.GetAsync("/idag");

        Assert.Equal(["1 person har en uppgift som inte fungerar", "1 person går inte att nå"], dead);
        Assert.Equal([("Åsa Öberg", $"/deltagare/{id}/kontakt")], links);
        Assert.Empty(Headings(coordinator));
    }

    private static List<string> Headings(StaffBrowser browser) => [.. browser.Page.QuerySelectorAll("main section h2").Select(h => h.TextContent)];

    private Task<int> ChangeContactsAsync(int participant, Action<ContactPoint> change) => app.Gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            (await people.ContactPoints.Where(c => c.ParticipantId == participant).ToListAsync()).ForEach(change);
            return await people.SaveChangesAsync();
        },
        CancellationToken.None);
}

public sealed class TodayTestsOnSqlite(SqliteApp app) : TodayTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class TodayTestsOnPostgres(PostgresApp app) : TodayTests(app), IClassFixture<PostgresApp>;
