using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.ContactPlans;

public sealed class RehearseTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_year_is_lived_through_on_the_page_and_nothing_of_it_is_kept()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        await app.PublishAsync(organisation, "exit");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await coordinator.GetAsync($"/program/{programme}/kontaktplan/repetera");

        await coordinator.SubmitAsync("");

        Assert.Equal("Alla regler höll.", coordinator.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.True(coordinator.Page.QuerySelectorAll("details li").Length > 100);
        Assert.False(await app.ReadAsync<PeopleDb, bool>(people => people.Participants.AnyAsync(p => p.ProgrammeId == programme)));
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
