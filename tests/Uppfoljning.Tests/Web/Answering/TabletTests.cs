using System.Net;
using System.Text.RegularExpressions;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;

namespace Uppfoljning.Tests.Web.Answering;

public abstract partial class TabletTests(TestApp app)
{
    [Fact]
    public async Task On_a_tablet_each_page_goes_on_by_itself_and_in_the_end_to_the_start()
    {
        var (slug, browser) = await BeginAsync();

        var question = OnwardOf(browser);
        await browser.GetAsync(question.Address);
        var asking = (browser.Heading, OnwardOf(browser));

        Assert.Equal((300, true), (question.Seconds, question.Address.EndsWith("/kvar", StringComparison.Ordinal)));
        Assert.Equal(("Är du kvar?", (360, slug)), asking);
    }

    [Fact]
    public async Task After_thanks_it_returns_and_the_way_back_is_closed()
    {
        var (slug, browser) = await BeginAsync();
        var first = browser.Address;
        while (browser.Step != "tack")
        {
            await browser.SubmitAsync();
        }

        var thanks = OnwardOf(browser);
        var words = browser.Page.QuerySelector("main")!.TextContent;
        await browser.GetAsync(first);

        Assert.Equal((30, slug), thanks);
        Assert.Contains("Nu är du klar.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("stänga sidan", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task No_answer_is_shown_again_neither_by_back_nor_before_it_is_sent()
    {
        var (_, browser) = await BeginAsync();
        var first = browser.Address;
        await browser.SubmitAsync(("R1", "3"));

        await browser.GetAsync(first);
        var back = browser.Page.QuerySelectorAll("input[checked]").Length;
        await browser.GetAsync($"{first[..first.LastIndexOf('/')]}/kontroll");

        Assert.Equal(0, back);
        Assert.DoesNotContain("Bra", browser.Page.QuerySelector("dl.answers")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_minutes_without_a_touch_end_the_visit()
    {
        var (_, browser) = await BeginAsync();
        var first = browser.Address;

        app.Time.Advance(TimeSpan.FromMinutes(6) - TimeSpan.FromSeconds(1));
        var before = (await browser.GetAsync(first)).Status;
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var after = (await browser.GetAsync(first)).Status;
        var posted = (await browser.PostAsync(first, ("R1", "3"), ("_sprak", "sv"))).Status;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (before, after, posted));
    }

    [Fact]
    public async Task Who_is_still_there_goes_on_where_she_was()
    {
        var (_, browser) = await BeginAsync();
        await browser.SubmitAsync(("R1", "3"));
        var second = browser.Address;
        app.Time.Advance(TimeSpan.FromMinutes(5));

        await (await browser.GetAsync(OnwardOf(await browser.GetAsync(second)).Address)).SubmitAsync();
        app.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((second, HttpStatusCode.OK), (browser.Address, (await browser.GetAsync(second)).Status));
    }

    [Fact]
    public async Task Who_leaves_closes_the_visit_at_once()
    {
        var (slug, browser) = await BeginAsync();
        var first = browser.Address;

        await browser.GetAsync(browser.Page.QuerySelector("main a[href$='/kvar']")!.GetAttribute("href")!);
        await browser.SubmitAsync(("_sluta", "1"));

        Assert.EndsWith(slug, browser.Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(first)).Status);
    }

    [Fact]
    public async Task A_code_typed_on_the_tablet_opens_the_persons_own_form_and_returns_to_the_tablet()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var (slug, link) = (await forms.NewCollectiveAsync(), await forms.NewPersonalAsync());
        var browser = await new RespondentBrowser(app.Http).GetAsync(slug);

        await browser.GetAsync(browser.Page.QuerySelector("main a[href^='/kod']")!.GetAttribute("href")!);
        var code = OnwardOf(browser);
        await browser.SubmitAsync(("_kod", link.Code));
        var start = OnwardOf(browser);
        await browser.SubmitAsync();

        Assert.Equal(((300, slug), (300, slug)), (code, start));
        Assert.EndsWith("/kvar", OnwardOf(browser).Address, StringComparison.Ordinal);
        Assert.Equal(ResponseMode.WaitingRoom, (await app.OnlyResponseAsync(forms.Version)).Mode);
        await browser.BackAsync();
        Assert.Equal((300, slug), OnwardOf(browser));
    }

    [Fact]
    public async Task The_start_of_a_tablet_lets_the_browser_forget_what_was_on_the_screen()
    {
        var (slug, _) = await BeginAsync();

        using var start = await app.Http.GetAsync(new Uri(slug, UriKind.Relative));

        Assert.Equal("\"cache\"", start.Headers.GetValues("Clear-Site-Data").Single());
    }

    [Theory]
    [InlineData("https://elak.example")]
    [InlineData("../../start")]
    [InlineData("a\"><b>")]
    public async Task A_made_up_tablet_leads_nowhere(string tablet)
    {
        var browser = await new RespondentBrowser(app.Http).GetAsync($"/kod?surfplatta={Uri.EscapeDataString(tablet)}");

        Assert.Null(browser.Page.QuerySelector("meta[http-equiv]"));
    }

    [Fact]
    public async Task On_a_device_of_ones_own_nothing_goes_by_itself()
    {
        var forms = await RespondentForms.EveryKindAsync(app);

        var browser = await forms.BeginAsync();

        Assert.Null(browser.Page.QuerySelector("meta[http-equiv]"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{browser.Address[..browser.Address.LastIndexOf('/')]}/kvar")).Status);
    }

    /// <summary>A tablet in a reception, and a browser at its first question.</summary>
    private async Task<(string Slug, RespondentBrowser Browser)> BeginAsync()
    {
        var slug = await (await RespondentForms.EveryKindAsync(app)).NewCollectiveAsync();
        var browser = await new RespondentBrowser(app.Http).GetAsync(slug);
        return (slug, await browser.SubmitAsync());
    }

    private static (int Seconds, string Address) OnwardOf(RespondentBrowser browser)
    {
        var match = Refresh().Match(browser.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!);
        return (int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value);
    }

    [GeneratedRegex(@"\A(\d+);url=(.+)\z")]
    private static partial Regex Refresh();
}

public sealed class TabletsOnSqlite(SqliteApp app) : TabletTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class TabletsOnPostgres(PostgresApp app) : TabletTests(app), IClassFixture<PostgresApp>;
