using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Security;

public sealed class PagePermissionTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public void Every_page_names_a_permission_or_that_it_is_public() =>
        Assert.Empty(PageList.Models.Where(NamesNothing).Select(PageList.ShortName));

    [Fact]
    public void A_page_that_names_nothing_is_found() => Assert.True(NamesNothing(typeof(Bare)));

    [Fact]
    public void The_public_pages_are_those_on_the_list() =>
        Assert.Equal(PageList.Public.Order(StringComparer.Ordinal), PageList.Models.Where(PageList.IsPublic).Select(PageList.ShortName).Order(StringComparer.Ordinal));

    [Fact]
    public void Besides_the_pages_only_the_health_checks_and_what_a_sms_gateway_posts_to_can_be_asked_for() =>
        Assert.Equal(
            ["/halsa/live", "/halsa/redo", "/sms/kvitto/{secret}", "/sms/svar/{secret}"],
            app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
                .Select(e => e.RoutePattern.RawText).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Permission.RunFollowUp, Permission.ReadResults)]
    [InlineData(Permission.DesignSurveys, Permission.ReadResults)]
    [InlineData(Permission.EnterResponses, Permission.ReadResults)]
    [InlineData(Permission.GiveRoles, Permission.RunFollowUp)]
    [InlineData(Permission.GiveRoles, Permission.ReadResults)]
    public void No_role_gives_both(Permission one, Permission other) =>
        Assert.DoesNotContain(Enum.GetValues<RoleKind>(), role => role.Gives(one) && role.Gives(other));

    private static bool NamesNothing(Type model) => PageList.IsPublic(model) == (PageList.PermissionOf(model) is not null);

    private sealed class Bare : PageModel;
}
