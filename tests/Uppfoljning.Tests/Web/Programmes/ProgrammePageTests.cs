using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Programmes;

/// <summary>A coordinator sets a programme up.</summary>
public abstract class ProgrammePageTests(TestApp app)
{
    [Fact]
    public async Task Every_subject_of_a_programme_is_a_link_that_leads_somewhere()
    {
        var (browser, programme) = await OpenAsync("");

        var links = browser.Page.QuerySelectorAll("ul.cards a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.StartsWith($"/program/{programme}/", link, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task What_is_said_about_a_programme_is_kept_shown_again_and_logged()
    {
        var (browser, programme) = await OpenAsync("/fakta");

        await browser.PostAsync(browser.Address, [.. Token(browser), ("Owner", "Styrgruppen"), ("Languages", "en"), ("Size", "40"), ("Activities", "coaching"), ("Activities", "health"), ("Cooperation", "region")]);

        var kept = await FindAsync(programme);
        Assert.Equal(("Styrgruppen", false, 40), (kept.Owner, kept.SubsidisedIsSelfSupport, kept.Size));
        Assert.Equal("sv en|coaching health|region", $"{string.Join(' ', kept.Languages)}|{string.Join(' ', kept.Activities)}|{string.Join(' ', kept.Cooperation)}");
        await browser.GetAsync($"/program/{programme}/fakta");
        Assert.Equal(["Languages-sv", "Languages-en", "Activities-coaching", "Activities-health", "Cooperation-region"], browser.Page.QuerySelectorAll("input[checked]").Select(i => i.Id!));
        Assert.Contains(await LoggedAsync(programme), action => action == AuditActions.ProgrammeChanged);
    }

    [Fact]
    public async Task A_wrong_fact_is_refused_and_what_was_typed_stays()
    {
        var (browser, programme) = await OpenAsync("/fakta");

        await browser.PostAsync(browser.Address, [.. Token(browser), ("Owner", "Ny ägare"), ("Size", "många"), ("Activities", "hacking")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["#Size", "#Activities"], browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("många", browser.Page.QuerySelector("#Size")!.GetAttribute("value"));
        Assert.Equal("", (await FindAsync(programme)).Owner);
    }

    [Fact]
    public async Task A_goal_is_kept_with_the_choices_its_figure_stands_on_and_its_rule_is_printed()
    {
        var (browser, programme) = await OpenAsync("/mal");

        await browser.SubmitAsync("", ("Rows[0].IsUsed", "true"), ("Rows[0].Target", "50"), ("Rows[0].Within", "12"), ("Rows[0].Anchor", "Exit"), ("Rows[0].Base", "Due"), ("Rows[4].IsUsed", "true"), ("Rows[4].Target", "200"));

        var goals = await app.ReadAsync<CasesDb, List<Goal>>(cases => cases.Goals.Where(g => g.ProgrammeId == programme).OrderBy(g => g.Target).ToListAsync());
        Assert.Equal([(GoalIndicator.SelfSupport, 50, 12), (GoalIndicator.Volume, 200, null)], goals.Select(g => (g.Indicator, g.Target, g.Within)));
        Assert.Equal(
            ["Egen försörjning: minst 50 % av dem vars tid har gått ut inom 12 månader från avslut. Som egen försörjning räknas: Lön, Eget företag, Lön med stöd (lönebidrag), Studier (CSN).", "Antal deltagare: minst 200 har börjat."],
            browser.Page.QuerySelectorAll(".notice li").Select(li => li.TextContent));
        Assert.Contains(await LoggedAsync(programme), action => action == AuditActions.GoalsChanged);
    }

    [Fact]
    public async Task A_goal_whose_choices_are_not_made_is_refused_and_the_others_too()
    {
        var (browser, programme) = await OpenAsync("/mal");

        await browser.SubmitAsync("", ("Rows[0].IsUsed", "true"), ("Rows[4].IsUsed", "true"), ("Rows[4].Target", "200"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["#SelfSupport-Anchor", "#SelfSupport-Base"], browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.Goals.CountAsync(g => g.ProgrammeId == programme)));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("100", true)]
    [InlineData("101", false)]
    public async Task A_share_lies_between_one_and_a_hundred(string target, bool isKept)
    {
        var (browser, _) = await OpenAsync("/mal");

        await browser.SubmitAsync("", ("Rows[5].IsUsed", "true"), ("Rows[5].Target", target));

        Assert.Equal(isKept ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task A_legal_ground_needs_its_decision_and_can_be_taken_back()
    {
        var (browser, programme) = await OpenAsync("/rattslig-grund");

        await browser.SubmitAsync("", ("Rows[0].Ground", "Consent"));
        var refused = browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!).ToList();
        await browser.SubmitAsync("", ("Rows[0].Decision", "Styrelsen § 14"));
        var kept = await app.ReadAsync<CasesDb, List<LegalBasis>>(cases => cases.LegalBases.Where(b => b.ProgrammeId == programme).ToListAsync());
        await browser.GetAsync($"/program/{programme}/rattslig-grund");
        await browser.SubmitAsync("", ("Rows[0].Ground", ""));

        Assert.Equal(["#Decision-Contact"], refused);
        Assert.Equal([(ProcessingPurpose.Contact, LegalGround.Consent, "Styrelsen § 14")], kept.Select(b => (b.Purpose, b.Ground, b.Decision)));
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.LegalBases.CountAsync(b => b.ProgrammeId == programme)));
    }

    [Fact]
    public async Task People_are_written_to_only_in_the_programmes_languages()
    {
        var (browser, programme) = await OpenAsync("/fakta");

        await browser.PostAsync(browser.Address, [.. Token(browser), ("Languages", "en")]);

        var plan = ProgrammePlan.Over(DefaultContactPlan.Plan, await FindAsync(programme), [], []);
        Assert.Equal(["sv", "en"], plan.Languages.Select(l => l.Code));
    }

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync(string page)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        return (await browser.GetAsync($"/program/{programme}{page}"), programme);
    }

    private static IEnumerable<(string Name, string Value)> Token(StaffBrowser browser) => [("__RequestVerificationToken", browser.FormToken)];

    private Task<Programme> FindAsync(int id) => app.ReadAsync<CasesDb, Programme>(cases => cases.Programmes.SingleAsync(p => p.Id == id));

    private Task<List<string>> LoggedAsync(int programme) =>
        app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Where(e => e.Subject == $"programme {programme}").Select(e => e.Action).ToListAsync());
}

public sealed class ProgrammePageTestsOnSqlite(SqliteApp app) : ProgrammePageTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class ProgrammePageTestsOnPostgres(PostgresApp app) : ProgrammePageTests(app), IClassFixture<PostgresApp>;
