using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Programmes;

public sealed class OccasionAndTimePageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task An_occasion_that_is_switched_on_and_asks_something_else_is_planned_so()
    {
        var (browser, programme) = await OpenAsync("/tillfallen");
        var m12 = Array.FindIndex([.. DefaultContactPlan.Plan.Occasions], o => o.Id == "m12");

        await browser.SubmitAsync("", ($"Rows[{m12}].IsUsed", "true"), ($"Rows[{m12}].Questionnaires", "nki"));

        var own = await OwnPlanAsync(programme);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.True(own.Occasions[m12].Enabled);
        Assert.Contains("nki", own.Occasions[m12].Questionnaires.Select(q => q.Id));
        Assert.Contains(AuditActions.OccasionsChanged, await LoggedAsync(programme));
    }

    [Fact]
    public async Task Questionnaires_stand_in_the_order_they_are_asked()
    {
        var (browser, _) = await OpenAsync("/tillfallen");

        var first = browser.Page.QuerySelectorAll("[aria-labelledby=Asked-m6] input").Take(2).Select(box => box.GetAttribute("value"));

        Assert.Equal(["followup", "livskvalitet"], first);
    }

    [Fact]
    public async Task What_is_as_the_plan_says_stays_with_the_plan()
    {
        var (browser, programme) = await OpenAsync("/tillfallen");

        await browser.SubmitAsync("");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.ProgrammeOccasions.CountAsync(o => o.ProgrammeId == programme)));
    }

    [Fact]
    public async Task An_occasion_in_use_without_a_questionnaire_is_refused_and_nothing_is_changed()
    {
        var (browser, programme) = await OpenAsync("/tillfallen");

        await browser.PostAsync(browser.Address, [("__RequestVerificationToken", browser.FormToken), ("Rows[0].Occasion", "exit"), ("Rows[0].IsUsed", "true")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["#Used-exit"], browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.ProgrammeOccasions.CountAsync(o => o.ProgrammeId == programme)));
    }

    [Fact]
    public async Task Messages_keep_to_the_programmes_own_hours_and_pass_its_closed_days()
    {
        var (browser, programme) = await OpenAsync("/tider");

        await browser.SubmitAsync("", ("From", "12.30"), ("Until", "16:00"), ("ClosedDays", "2027-07-20\r\n2027-07-19\r\n2027-07-19"));

        var own = await OwnPlanAsync(programme);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal((new TimeOnly(12, 30), new TimeOnly(16, 0), new TimeOnly(12, 30)), (own.Window.Opens, own.Window.Closes, own.Window.PlannedAt));
        Assert.Equal([new DateOnly(2027, 7, 19), new DateOnly(2027, 7, 20)], own.ClosedDays.Order());
        Assert.Contains(AuditActions.TimesChanged, await LoggedAsync(programme));
    }

    [Theory]
    [InlineData("10:00", "18:30", "", null)]
    [InlineData("09:59", "", "", "#From")]
    [InlineData("", "18:31", "", "#From")]
    [InlineData("16:00", "16:00", "", "#Until")]
    [InlineData("16:00", "16:01", "", null)]
    [InlineData("25:00", "", "", "#From")]
    [InlineData("", "sen", "", "#Until")]
    [InlineData("", "", "2027-02-29", "#ClosedDays")]
    [InlineData("", "", "2028-02-29", null)]
    public async Task Hours_can_only_be_narrowed_and_days_must_exist(string from, string until, string days, string? problem)
    {
        var (browser, _) = await OpenAsync("/tider");

        await browser.SubmitAsync("", ("From", from), ("Until", until), ("ClosedDays", days));

        Assert.Equal(problem is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(problem, browser.Page.QuerySelector("#problems a")?.GetAttribute("href"));
    }

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync(string page)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        return (await browser.GetAsync($"/program/{programme}{page}"), programme);
    }

    private Task<ContactPlan> OwnPlanAsync(int id) => app.ReadAsync<CasesDb, ContactPlan>(async cases => ProgrammePlan.Over(
        DefaultContactPlan.Plan,
        await cases.Programmes.SingleAsync(p => p.Id == id),
        await cases.ClosedDays.Where(d => d.ProgrammeId == id).ToListAsync(),
        await cases.ProgrammeOccasions.Where(o => o.ProgrammeId == id).ToListAsync()));

    private Task<List<string>> LoggedAsync(int programme) =>
        app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Where(e => e.Subject == $"programme {programme}").Select(e => e.Action).ToListAsync());
}
