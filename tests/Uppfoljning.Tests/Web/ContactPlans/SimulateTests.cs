using System.Net;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.ContactPlans;

public sealed class SimulateTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Every_day_that_the_planner_gives_stands_on_the_page_and_six_months_from_the_last_of_august_is_the_last_of_february()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));

        await coordinator.GetAsync($"/program/{programme}/kontaktplan/prova?avslut=2026-08-31&har=mobil&har=epost&har=adress");

        var planned = new Planner(DefaultContactPlan.Plan).Plan(new PlanSubject { Exit = new AnchorDate(new DateOnly(2026, 8, 31)) });
        var expected = planned.Steps.OfType<StepToDo>().Where(step => step.Occasion == "m6").Select(step => $"{step.On:yyyy-MM-dd} {step.At:HH:mm}");
        var section = coordinator.Page.QuerySelector("section:has(#o-m6)")!;
        Assert.Equal(expected, section.QuerySelectorAll("tbody td:nth-of-type(1)").Select(cell => cell.TextContent).Where(text => text != "–"));
        Assert.Contains("2027-02-28", section.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-02-29")]
    [InlineData("")]
    [InlineData("i morgon")]
    public async Task A_day_that_does_not_exist_is_told_beside_the_field(string exit)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));

        await coordinator.GetAsync($"/program/{programme}/kontaktplan/prova?avslut={Uri.EscapeDataString(exit)}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, coordinator.Status);
        Assert.Equal("#avslut", coordinator.Page.QuerySelector("#problems a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_plan_of_somebody_elses_programme_is_not_found()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (_, own) = await app.MakeProgrammeAsync();
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, own));

        await coordinator.GetAsync($"/program/{programme}/kontaktplan/prova?avslut=2026-08-31");

        Assert.Equal(HttpStatusCode.NotFound, coordinator.Status);
    }
}
