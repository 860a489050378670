using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Accessibility;

[Collection(OtherSite.Name)]
public sealed class ReflowTests(Visitors visitors)
{
    /// <summary>A window of 1280 × 1024 at 400 %.</summary>
    private const int Width = 320;
    private const int Height = 256;

    private const string DoubleTheText =
        "() => { const html = document.documentElement; html.style.fontSize = `${2 * parseFloat(getComputedStyle(html).fontSize)}px`; }";

    [Theory]
    [MemberData(nameof(SitePages.ScreenViews), MemberType = typeof(SitePages))]
    public async Task A_page_fits_a_window_at_400_percent_and_then_with_its_text_doubled(Viewer viewer, string address, string language)
    {
        var page = await visitors.ViewAsync(viewer, address, language);

        await page.SetViewportSizeAsync(Width, Height);
        await Fit.AssertAsync(page);
        await page.EvaluateAsync(DoubleTheText);
        await Fit.AssertAsync(page);
    }
}
