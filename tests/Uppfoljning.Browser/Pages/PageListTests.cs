namespace Uppfoljning.Browser.Pages;

public sealed class PageListTests
{
    private static readonly IEnumerable<string> Listed = SitePages.All.Select(p => p.Page).Concat(SitePages.Files).Concat(SitePages.AboutPeople);

    [Fact]
    public void Every_page_of_the_site_is_looked_at() => Assert.Empty(SitePages.InTheAssembly.Except(Listed));

    [Fact]
    public void No_page_is_listed_that_the_site_has_not() => Assert.Empty(Listed.Except(SitePages.InTheAssembly));

    [Fact]
    public void The_assembly_tells_of_its_pages() => Assert.Contains("Answering/Question", SitePages.InTheAssembly);
}
