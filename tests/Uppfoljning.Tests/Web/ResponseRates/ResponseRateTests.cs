using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Participants;

namespace Uppfoljning.Tests.Web.ResponseRates;

/// <summary>Who has answered at each occasion, and who is missing.</summary>
public abstract class ResponseRateTests(TestApp app)
{
    /// <summary>The 6 month window of whoever left on the day is open, and its first message has gone.</summary>
    private DateOnly Left => StockholmTime.Civil(app.Time.GetUtcNow()).Day.AddMonths(-6).AddDays(-7);

    [Fact]
    public async Task Of_those_asked_the_share_that_answered_is_told_and_everybody_else_by_what_became_of_them()
    {
        var (browser, programme) = await OpenAsync();
        await AskAsync(await JoinAsync(programme, "Anna", "woman"), answered: true);
        await AskAsync(await JoinAsync(programme, "Bo", "man"));
        await StopAsync(await AskAsync(await JoinAsync(programme, "Cia", "woman")), StopReason.OptedOut);
        await StopAsync(await AskAsync(await JoinAsync(programme, "Dan", "man")), StopReason.Deceased);
        await JoinAsync(programme, "Eva", "woman");
        await AskAsync(await JoinAsync(programme, "Folke", "man", Left.AddYears(-2)));

        await browser.GetAsync($"/program/{programme}/svarsfrekvens?Occasion=m6");

        // Asked, answered, rate, may still answer, said no, silent, not asked.
        var total = Cells(browser, "rates-", "Sex månader efter");
        var (women, men) = (Cells(browser, "by-gender", "Kvinna"), Cells(browser, "by-gender", "Man"));
        Assert.Equal(["4", "1", "1", "1", "1", "1"], [.. total.Take(2), .. total.Skip(3)]);
        Assert.StartsWith("25 %", total[2], StringComparison.Ordinal);
        Assert.Equal(["2", "1", "0", "1", "0", "1", "1"], [.. women.Take(2), .. women.Skip(3)]);
        Assert.Equal(["2", "0", "1", "0", "1", "0", "2"], [.. men.Take(2), .. men.Skip(3)]);
        Assert.Contains("1 av 4 inbjudna svarade (25 %).", browser.Page.QuerySelector("h2 + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 räknas inte med", browser.Page.QuerySelector("h2 + p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Bo", "Eva", "Folke"], Missing(browser));
    }

    [Fact]
    public async Task The_missing_of_one_group_are_named_and_each_name_leads_to_the_persons_own_timeline()
    {
        var (browser, programme) = await OpenAsync();
        var bo = await AskAsync(await JoinAsync(programme, "Bo", "man"));
        await AskAsync(await JoinAsync(programme, "Cia", "woman"));
        await AskAsync(await JoinAsync(programme, "Robin", gender: null));

        await browser.GetAsync($"/program/{programme}/svarsfrekvens?Occasion=m6");
        await browser.GetAsync(browser.Page.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")!.TextContent == "Man").QuerySelector("a")!.GetAttribute("href")!);
        var men = Missing(browser);
        var address = browser.Page.QuerySelector("#saknas li a")!.GetAttribute("href");
        await browser.GetAsync($"/program/{programme}/svarsfrekvens?Occasion=m6&By=gender&Group=-");

        Assert.Equal(["Bo"], men);
        Assert.Equal($"/deltagare/{bo}/tidslinje", address);
        Assert.Equal(["Robin"], Missing(browser));
    }

    [Fact]
    public async Task Every_programme_of_ones_own_is_in_the_overview_and_no_other()
    {
        var (browser, programme) = await OpenAsync();
        await AskAsync(await JoinAsync(programme, "Anna", "woman"), answered: true);
        var (_, elsewhere) = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Coordinator, elsewhere));

        await browser.GetAsync("/svarsfrekvens");
        var own = Cells(browser, "rates-", "Sex månader efter");
        await stranger.GetAsync($"/program/{programme}/svarsfrekvens");
        var others = stranger.Status;
        await stranger.GetAsync("/svarsfrekvens");

        Assert.Equal(["1", "1"], own.Take(2));
        Assert.Equal(HttpStatusCode.NotFound, others);
        Assert.Empty(stranger.Page.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("Occasion=m7")]
    [InlineData("Occasion=m6&By=shoeSize&Group=44")]
    [InlineData("Occasion=m6&By=gender&Group=44")]
    [InlineData("Occasion=m6&By=gender")]
    public async Task An_occasion_or_a_group_that_is_not_there_is_not_found(string query)
    {
        var (browser, programme) = await OpenAsync();
        await AskAsync(await JoinAsync(programme, "Anna", "woman"));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/program/{programme}/svarsfrekvens?{query}")).Status);
    }

    private static List<string> Cells(StaffBrowser browser, string table, string row) =>
        [.. browser.Page.QuerySelectorAll($"table:has(caption[id^={table}]) tbody tr").Single(r => r.QuerySelector("th")!.TextContent.StartsWith(row, StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static List<string> Missing(StaffBrowser browser) => [.. browser.Page.QuerySelectorAll("#saknas li a").Select(a => a.TextContent)];

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        return (await app.SignInAsAsync((RoleKind.Coordinator, programme)), programme);
    }

    private async Task<int> JoinAsync(int programme, string name, string? gender, DateOnly? exitedOn = null) => (await app.MakeParticipantAsync(programme, new ParticipantFacts
    {
        Name = name,
        BirthYear = 1980,
        Gender = gender,
        Enrolment = new EnrolmentFacts { StartedOn = (exitedOn ?? Left).AddMonths(-6), ExitedOn = exitedOn ?? Left },
    })).Participant;

    private async Task<int> AskAsync(int participant, bool answered = false)
    {
        var code = await app.ReadAsync<LinksDb, string>(links => links.IdentityLinks.Where(l => l.ParticipantId == participant).Select(l => l.ParticipantCode).SingleAsync());
        await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var programme = await cases.Enrolments.Where(e => e.ParticipantCode == code).Select(e => e.ProgrammeId).SingleAsync();
                var participation = new Participation { ProgrammeId = programme, ParticipantCode = code, Occasion = "m6", QuestionnaireId = "followup", InvitedOn = Left.AddMonths(6) };
                if (answered)
                {
                    participation.Start(Left.AddMonths(6), "sv", ResponseMode.Own);
                    participation.Answer(Left.AddMonths(6), "sv");
                }

                cases.Add(participation);
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None);
        return participant;
    }

    private Task<int> StopAsync(int participant, StopReason reason) => app.Gate.WriteAsync<PeopleDb, int>(
        people =>
        {
            people.Add(new ContactStop { ParticipantId = participant, Reason = reason, On = Left.AddMonths(6) });
            return people.SaveChangesAsync();
        },
        CancellationToken.None);
}

public sealed class ResponseRateTestsOnSqlite(SqliteApp app) : ResponseRateTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class ResponseRateTestsOnPostgres(PostgresApp app) : ResponseRateTests(app), IClassFixture<PostgresApp>;
