using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Questionnaires;

public abstract class PaperTests(TestApp app)
{
    [Fact]
    public async Task Paper_says_in_words_when_a_question_is_to_be_answered()
    {
        var (browser, work) = await CoordinatorAsync("followup");

        await browser.GetAsync($"/enkater/papper/version/{work.Version}?sprak=sv");

        var only = browser.Page.QuerySelectorAll(".item").Single(i => i.QuerySelector(".asked")!.TextContent.Contains("levt på mest", StringComparison.Ordinal)).QuerySelector(".only")!;
        Assert.Equal("Svara bara om du satte minst 2 kryss på fråga 4. Välj bland det du kryssade för på fråga 4.", only.TextContent);
    }

    [Fact]
    public async Task Paper_ends_with_the_numbers_for_help()
    {
        var (browser, work) = await CoordinatorAsync("followup");

        await browser.GetAsync($"/enkater/papper/version/{work.Version}?sprak=sv");

        var end = browser.Page.QuerySelector("article.form footer")!.TextContent;
        Assert.All(["1177", "112", "90101"], number => Assert.Contains($": {number}", end, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("uk", "ltr")]
    public async Task Paper_is_in_its_language_and_direction(string language, string direction)
    {
        var (browser, work) = await CoordinatorAsync("followup");

        await browser.GetAsync($"/enkater/papper/version/{work.Version}?sprak={language}");

        var form = browser.Page.QuerySelector("article.form")!;
        Assert.Equal((language, direction), (form.GetAttribute("lang"), form.GetAttribute("dir")));
    }

    [Fact]
    public async Task Each_paper_with_a_code_opens_its_own_response_and_the_minting_is_logged()
    {
        var (browser, work) = await CoordinatorAsync("nki");
        await browser.GetAsync($"/enkater/{work.Version}/papper-med-kod");

        await browser.SubmitAsync("", ("ClosesOn", "2026-10-31"), ("Count", "3"));

        var codes = browser.Page.QuerySelectorAll(".code").Select(c => c.TextContent).ToList();
        Assert.Equal(3, codes.Distinct().Count());
        Assert.Equal(3, await app.ReadAsync<LinksDb, int>(links => links.ResponseLinks.CountAsync(l => l.QuestionnaireVersionId == work.Version && l.ParticipantCode != null)));
        using var reply = await app.Http.PostAsync(new Uri("/kod", UriKind.Relative), new FormUrlEncodedContent([new("_kod", codes[0].ToLowerInvariant())]));
        Assert.StartsWith("/s/", reply.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains(
            $"version {work.Version} programme {work.Programme} count 3",
            await app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Select(e => e.Subject).ToListAsync()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    [InlineData("många")]
    public async Task Too_many_papers_or_none_are_refused_and_nothing_is_minted(string count)
    {
        var (browser, work) = await CoordinatorAsync("nki");
        await browser.GetAsync($"/enkater/{work.Version}/papper-med-kod");

        await browser.SubmitAsync("", ("ClosesOn", "2026-10-31"), ("Count", count));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(0, await app.ReadAsync<LinksDb, int>(links => links.ResponseLinks.CountAsync(l => l.QuestionnaireVersionId == work.Version)));
    }

    [Fact]
    public async Task A_poster_shows_only_languages_that_respondents_are_offered()
    {
        var (browser, work) = await CoordinatorAsync("followup");

        await browser.GetAsync($"/enkater/lankar/{work.Link}/affisch");

        Assert.Equal(["Svenska", "Lättläst svenska", "English"], browser.Page.QuerySelectorAll(".poster .languages li").Select(l => l.TextContent));
        Assert.Contains("/q/", browser.Page.QuerySelector(".address")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("svg.qr path"));
    }

    [Theory]
    [InlineData("svg", "image/svg+xml", "<svg")]
    [InlineData("png", "image/png", "\u0089PNG")]
    public async Task The_qr_code_is_a_file_of_its_format(string format, string type, string begins)
    {
        var (browser, work) = await CoordinatorAsync("nki");

        using var file = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, $"/enkater/lankar/{work.Link}/qr/{format}"));

        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(await file.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_versions_link_is_not_printed_on_this_ones_paper()
    {
        var (browser, work) = await CoordinatorAsync("nki");
        var other = await StaffWork.MakeAsync(app, "exit");

        await browser.GetAsync($"/enkater/papper/version/{work.Version}?lank={other.Link}");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Only_a_preview_may_be_framed_and_only_by_our_own_pages()
    {
        var (browser, work) = await CoordinatorAsync("nki");

        using var preview = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, $"/enkater/visa/version/{work.Version}"));
        using var version = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, $"/enkater/{work.Version}"));

        Assert.Contains("frame-ancestors 'self'", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'; frame-src 'self'", version.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<(StaffBrowser Browser, StaffWork Work)> CoordinatorAsync(string survey)
    {
        var work = await StaffWork.MakeAsync(app, survey);
        return (await app.SignInAsAsync((RoleKind.Coordinator, work.Programme)), work);
    }
}

public sealed class PaperOnSqlite(SqliteApp app) : PaperTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PaperOnPostgres(PostgresApp app) : PaperTests(app), IClassFixture<PostgresApp>;
