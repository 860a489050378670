using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Accessibility;

[Collection(OneSite.Name)]
public sealed class AxeTests(Visitors visitors)
{
    /// <summary>Frames hold pages of the site, which are looked at by themselves.</summary>
    private static readonly AxeRunOptions EveryRule = new() { Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } }, Iframes = false, ResultTypes = OnlyViolations };

    /// <summary>What a colour scheme can change. It is the same in every language.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), Iframes = false, ResultTypes = OnlyViolations };

    private static HashSet<ResultType> OnlyViolations => [ResultType.Violations];

    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task A_page_has_no_violation_in_light_or_dark(Viewer viewer, string address, string language)
    {
        var page = await visitors.ViewAsync(viewer, address, language);

        var light = Describe(await page.RunAxe(EveryRule), "light");
        var dark = language == "sv" ? Describe(await DarkAsync(page), "dark") : [];

        Assert.Empty(light.Concat(dark));
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var page = await visitors.BlankAsync();
        await page.SetContentAsync("<!doctype html><html lang=sv><title>x</title><main><h1>x</h1><input><p style='color:#aaa;background:#fff'>svag</p></main>");

        var found = await page.RunAxe(EveryRule);

        Assert.Equal(["color-contrast", "label"], found.Violations.Select(v => v.Id).Order(StringComparer.Ordinal));
    }

    private static async Task<AxeResult> DarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await page.RunAxe(Colours);
    }

    private static IEnumerable<string> Describe(AxeResult result, string scheme) =>
        result.Violations.SelectMany(v => v.Nodes.Select(n => $"{scheme} {v.Id}: {n.Html}"));
}
