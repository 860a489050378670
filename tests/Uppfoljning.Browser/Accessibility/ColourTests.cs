using Microsoft.Playwright;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Accessibility;

[Collection(OtherSite.Name)]
public sealed class ColourTests(Visitors visitors)
{
    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task Nothing_is_invisible_in_forced_colours_or_on_paper(Viewer viewer, string address, string language)
    {
        var page = await visitors.ViewAsync(viewer, address, language);

        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var light = await Unseen.InAsync(page);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        var dark = await Unseen.InAsync(page);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Light, Media = Media.Print });
        var paper = await Unseen.InAsync(page);

        Assert.Empty(light.Concat(dark).Concat(paper));
    }

    [Theory]
    [InlineData("<p style='color:#fff'>vitt</p>")]
    [InlineData("<svg width=100 height=10><rect class=fill width=50 height=10 style='fill:#fff'/></svg>")]
    [InlineData("<main><button style='border:1px solid #fff;background:#fff'>vitt</button></main>")]
    public async Task What_has_the_colour_of_its_background_is_found(string planted)
    {
        var page = await visitors.BlankAsync();
        await page.SetContentAsync($"<!doctype html><body style='background:#fff'>{planted}<p>svart</p>");

        Assert.Single(await Unseen.InAsync(page));
    }
}
