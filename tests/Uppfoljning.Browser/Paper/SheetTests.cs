using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Paper;

/// <summary>What comes out of the printer.</summary>
[Collection(OtherSite.Name)]
public sealed partial class SheetTests(Visitors visitors)
{
    /// <summary>In points, as a PDF counts.</summary>
    private const string A4 = "595 842";

    /// <summary>A4 less the margins of print.css, in CSS pixels.</summary>
    private const int PrintableWidth = (210 - 18 - 18) * 96 * 10 / 254;

    [Theory]
    [InlineData("sv")]
    [InlineData("ar")]
    public async Task A_poster_fills_one_sheet_of_A4(string language)
    {
        var page = await visitors.ViewAsync(Viewer.Coordinator, "/enkater/lankar/1/affisch", language);

        Assert.Equal([A4], await SheetsAsync(page));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("ar")]
    public async Task A_paper_form_is_on_A4_and_loses_nothing_at_the_side(string language)
    {
        var page = await visitors.ViewAsync(Viewer.Coordinator, "/enkater/papper/version/2?lank=2", language);

        var sheets = await SheetsAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(PrintableWidth, 900);

        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Equal(A4, sheet));
        Assert.Equal(0, await Fit.SidewaysAsync(page));
    }

    private static async Task<List<string>> SheetsAsync(IPage page)
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return MediaBox().Matches(pdf).Select(m => string.Join(' ', m.Value.Split(' ')[^2..].Select(side => Math.Round(double.Parse(side, System.Globalization.CultureInfo.InvariantCulture))))).ToList();
    }

    [GeneratedRegex(@"(?<=/MediaBox \[)[\d. ]+(?=\])")]
    private static partial Regex MediaBox();
}
