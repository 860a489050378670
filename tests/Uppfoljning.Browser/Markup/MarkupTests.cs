using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Markup;

[Collection(OtherSite.Name)]
public sealed class MarkupTests(Visitors visitors)
{
    [Theory]
    [MemberData(nameof(SitePages.Views), MemberType = typeof(SitePages))]
    public async Task A_page_is_valid_html_with_a_label_for_every_control(Viewer viewer, string address, string language)
    {
        var html = await visitors.HtmlAsync(viewer, address, language);

        Assert.Empty(MarkupFaults.Of(html));
    }

    [Theory]
    [InlineData("<p>rätt</p>", "")]
    [InlineData("<p>öppen</div>", "at Ln")]
    [InlineData("<p id=a>x</p><p id=a>y</p>", "the id a stands 2 times")]
    [InlineData("<h1>två</h1>", "2 h1")]
    [InlineData("<h3>x</h3>", "a level is skipped")]
    [InlineData("<input id=a>", "no label")]
    [InlineData("<label for=b>x</label>", "nothing has the id b")]
    [InlineData("<a href=#b>x</a>", "nothing has the id b")]
    [InlineData("<label><h2>x</h2><input></label>", "a block inside")]
    [InlineData("<ul><p>x</p></ul>", "misplaced")]
    [InlineData("<button></button>", "no words")]
    public void A_planted_fault_is_found(string planted, string expected)
    {
        var faults = MarkupFaults.Of($"<!doctype html><html lang=sv><title>x</title><body><h1>x</h1>{planted}</body></html>");

        Assert.Contains(expected, string.Join('\n', faults), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, faults.Count == 0);
    }
}
