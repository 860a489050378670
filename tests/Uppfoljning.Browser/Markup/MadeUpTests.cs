using AngleSharp.Html.Parser;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Browser.Markup;

[Collection(OtherSite.Name)]
public sealed class MadeUpTests(Visitors visitors)
{
    private static readonly Texts Texts = new();

    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task A_page_of_the_demo_says_that_everything_is_made_up(Viewer viewer, string address, string language)
    {
        string[] marks = [Texts.Staff["staff.madeUp"], Texts.In(Language.Find(language)!)["site.madeUp"]];

        var page = new HtmlParser().ParseDocument(await visitors.HtmlAsync(viewer, address, language));

        Assert.Contains(marks, mark => page.Body!.TextContent.Contains(mark, StringComparison.Ordinal));
    }
}
