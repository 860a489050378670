using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Keyboard;

[Collection(OneSite.Name)]
public sealed class KeyboardTests(Visitors visitors)
{
    [Fact]
    public async Task A_whole_response_is_given_with_tab_space_and_enter()
    {
        var page = await visitors.PhoneAsync();
        var keys = new Keys(page);
        await page.GotoAsync(visitors.NextLink().Url);

        await keys.GoToAsync("button.first");
        await keys.LeaveByEnterAsync();
        while (!page.Url.EndsWith("/kontroll", StringComparison.Ordinal))
        {
            await keys.GoToAsync("main input, main textarea");
            await page.Keyboard.PressAsync("Space");
            await keys.GoToAsync("button.first");
            await keys.LeaveByEnterAsync();
        }

        var answered = await page.Locator("dd:not(.change):not(:has(em))").CountAsync();
        await keys.GoToAsync("button.first");
        await keys.LeaveByEnterAsync();

        Assert.Equal("Tack!", await page.Locator("h1").TextContentAsync());
        Assert.Equal(9, answered);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Viewer.Respondent, "{visit}/1")]
    [InlineData(Viewer.Coordinator, "/enkater")]
    public async Task The_first_stop_skips_to_what_the_page_is_about(Viewer viewer, string address)
    {
        var page = await visitors.ViewAsync(viewer, address, "sv");
        var keys = new Keys(page);

        await keys.GoToAsync(".skip");
        await page.Keyboard.PressAsync("Enter");
        await keys.GoToAsync("*");

        Assert.True(await keys.IsOnAsync("main *"));
    }

    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task Every_stop_of_the_tab_key_can_be_seen(Viewer viewer, string address, string language)
    {
        var page = await visitors.ViewAsync(viewer, address, language);

        Assert.Empty(await new Keys(page).UnmarkedStopsAsync());
    }
}
