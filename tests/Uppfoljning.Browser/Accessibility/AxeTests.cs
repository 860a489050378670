using Microsoft.Playwright;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Accessibility;

[Collection(OneSite.Name)]
public sealed class AxeTests(Visitors visitors)
{
    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task A_page_has_no_violation_in_light_or_dark(Viewer viewer, string address, string language)
    {
        var page = await visitors.ViewAsync(viewer, address, language);

        var light = await Axe.RunAsync(page);
        var dark = language == "sv" ? await DarkAsync(page) : [];

        Assert.Empty(light);
        Assert.Empty(dark);
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var page = await visitors.BlankAsync();
        await page.SetContentAsync("<!doctype html><html lang=sv><title>x</title><main><h1>x</h1><input><p style='color:#aaa;background:#fff'>svag</p></main>");

        var found = await Axe.RunAsync(page);
        var colours = await Axe.OnColoursAsync(page);

        Assert.Equal(["color-contrast", "label"], found.Select(RuleOf).Order(StringComparer.Ordinal));
        Assert.Equal(["color-contrast"], colours.Select(RuleOf));
    }

    private static string RuleOf(string fault) => fault.Split(':')[0];

    private static async Task<string[]> DarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await Axe.OnColoursAsync(page);
    }
}
