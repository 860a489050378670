using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.ContactPlans;

public sealed class RehearseTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Some_weeks_are_lived_through_on_the_page_and_nothing_of_it_is_kept()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        await app.PublishAsync(organisation, "exit");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await coordinator.GetAsync($"/program/{programme}/kontaktplan/repetera");

        await coordinator.SubmitAsync("", ("People", "8"), ("Days", "45"));

        Assert.Equal("Alla regler höll.", coordinator.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.True(coordinator.Page.QuerySelectorAll("details li").Length > 10);
        Assert.False(await app.ReadAsync<PeopleDb, bool>(people => people.Participants.AnyAsync(p => p.ProgrammeId == programme)));
    }

    [Theory]
    [InlineData("0", "400")]
    [InlineData("30", "401")]
    [InlineData("trettio", "10")]
    public async Task More_than_the_room_holds_is_told_beside_the_field(string people, string days)
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await coordinator.GetAsync($"/program/{programme}/kontaktplan/repetera");

        await coordinator.SubmitAsync("", ("People", people), ("Days", days));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, coordinator.Status);
        Assert.Equal("#People", coordinator.Page.QuerySelector("#problems a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Somebody_elses_plan_is_not_rehearsed()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (_, own) = await app.MakeProgrammeAsync();
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, own));

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/program/{programme}/kontaktplan/repetera")).Status);
    }
}
