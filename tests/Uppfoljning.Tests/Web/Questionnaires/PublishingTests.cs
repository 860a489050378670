using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Questionnaires;

public abstract class PublishingTests(TestApp app)
{
    private static readonly byte[] Exit = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "surveys", "exit.json"));

    [Fact]
    public async Task An_uploaded_file_is_published_and_downloaded_byte_for_byte()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, Exit);
        await browser.SubmitAsync("/Publish");
        var version = browser.Address;

        using var file = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, $"{version}/fil"));

        Assert.Equal(Exit, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("exit-v1.json", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Version 1", browser.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_very_same_file_is_not_published_twice()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, Exit);
        await browser.SubmitAsync("/Publish");
        var first = browser.Address;
        await UploadAsync(browser, Exit);

        await browser.SubmitAsync("/Publish");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(first, browser.Page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_changed_file_becomes_the_next_version_with_its_changes_told()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, Exit);
        await browser.SubmitAsync("/Publish");
        var changed = Encoding.UTF8.GetString(Exit).Replace("Vad har varit bäst?", "Vad var bäst?", StringComparison.Ordinal);
        await UploadAsync(browser, Encoding.UTF8.GetBytes(changed));

        await browser.SubmitAsync("/Publish");

        Assert.Contains("Version 2", browser.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(browser.Page.QuerySelectorAll("#changes-caption ~ tbody tr"));
        Assert.Equal("E10", row.QuerySelector("code")!.TextContent);
        Assert.Equal("annan lydelse", row.QuerySelector("td")!.TextContent);
    }

    [Theory]
    [InlineData("inte json alls")]
    [InlineData("{\"format\": 1, \"format\": 1}")]
    [InlineData("[]")]
    [InlineData("{\"format\": 1, \"id\": \"x\"}")]
    public async Task A_file_with_errors_is_kept_as_it_was_pasted_and_told_where_it_is_wrong(string pasted)
    {
        var browser = await CoordinatorAsync();
        await browser.GetAsync("/enkater/ny");

        await browser.SubmitAsync("", ("Text", pasted));

        Assert.Equal(pasted, browser.Page.QuerySelector("textarea")!.TextContent);
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".findings li"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".source tr.found"));
        Assert.Null(browser.Page.QuerySelector("form[action$=Publish]"));
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.QuestionnaireVersions.CountAsync(v => v.QuestionnaireId == "x")));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_told_so()
    {
        var browser = await CoordinatorAsync();

        await UploadAsync(browser, [(byte)'{', 0xC3, 0x28, (byte)'}']);

        Assert.Equal("file.encoding", browser.Page.QuerySelector(".findings code.hint")!.TextContent);
    }

    [Fact]
    public async Task A_draft_with_errors_cannot_be_published_by_a_forged_button()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, "{}"u8.ToArray());

        await browser.PostAsync($"{browser.Address}/Publish", [("__RequestVerificationToken", browser.FormToken)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task A_file_of_five_megabytes_is_refused_in_words()
    {
        var browser = await CoordinatorAsync();

        await UploadAsync(browser, new byte[5 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        Assert.Equal("Det som skickades är för stort", browser.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Nothing_chosen_shows_the_form_again()
    {
        var browser = await CoordinatorAsync();
        await browser.GetAsync("/enkater/ny");

        await browser.SubmitAsync("");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal("#File", browser.Page.QuerySelector("#problems a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_edited_draft_is_read_anew()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, "{}"u8.ToArray());

        await browser.SubmitAsync("/Save", ("Text", Encoding.UTF8.GetString(Exit)));

        Assert.NotNull(browser.Page.QuerySelector("form[action$=Publish]"));
    }

    [Fact]
    public async Task A_recorded_review_stands_with_its_day_and_in_the_log()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, Exit);
        await browser.SubmitAsync("/Publish");
        var version = int.Parse(browser.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

        await browser.SubmitAsync("/Review", ("Language", "ar"));

        var review = await app.ReadAsync<CasesDb, TranslationReview>(cases => cases.TranslationReviews.SingleAsync(r => r.QuestionnaireVersionId == version));
        Assert.Equal(("ar", new DateOnly(2026, 9, 1)), (review.Language, review.ReviewedOn));
        Assert.Contains(await app.ReadAsync<StaffDb, List<string>>(s => s.AuditEntries.Select(e => e.Subject).ToListAsync()), s => s == $"version {version} ar");
    }

    [Fact]
    public async Task A_language_that_the_version_lacks_cannot_be_reviewed()
    {
        var browser = await CoordinatorAsync();
        await UploadAsync(browser, Exit);
        await browser.SubmitAsync("/Publish");

        await browser.SubmitAsync("/Review", ("Language", "xx"));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_collective_link_is_open_through_its_last_day_and_can_be_closed()
    {
        var work = await StaffWork.MakeAsync(app);
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, work.Programme));
        await browser.GetAsync($"/enkater/{work.Version}/lankar");
        await browser.SubmitAsync("/Create", ("ClosesOn", "2026-10-31"));
        var made = await app.ReadAsync<LinksDb, CollectiveLink>(links => links.CollectiveLinks.Where(l => l.QuestionnaireVersionId == work.Version).OrderByDescending(l => l.Id).FirstAsync());

        await browser.SubmitAsync("/Close", ("LinkId", $"{made.Id}"));

        Assert.Equal(new DateTimeOffset(2026, 10, 31, 23, 0, 0, TimeSpan.Zero), made.ClosesAt);
        var closed = await app.ReadAsync<LinksDb, CollectiveLink>(links => links.CollectiveLinks.SingleAsync(l => l.Id == made.Id));
        Assert.Equal(app.Time.GetUtcNow(), closed.ClosesAt);
    }

    [Theory]
    [InlineData("ClosesOn", "2026-08-31", "#ClosesOn")]
    [InlineData("ClosesOn", "i morgon", "#ClosesOn")]
    [InlineData("ClosesOn", "2030-01-01", "#ClosesOn")]
    [InlineData("Occasion", "aldrig", "#Occasion")]
    [InlineData("Role", "supervisor", "#Role")]
    [InlineData("Mode", "Paper", "#Mode")]
    [InlineData("Mode", "99", "#Mode")]
    [InlineData("ProgrammeId", "999999", "#ProgrammeId")]
    public async Task A_link_that_cannot_be_is_refused_at_its_field(string field, string value, string leads)
    {
        var work = await StaffWork.MakeAsync(app);
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, work.Programme));
        await browser.GetAsync($"/enkater/{work.Version}/lankar");

        await browser.SubmitAsync("/Create", [(field, value), .. field == "ClosesOn" ? Array.Empty<(string, string)>() : [("ClosesOn", "2026-10-31")]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(leads, Assert.Single(browser.Page.QuerySelectorAll("#problems a")).GetAttribute("href"));
    }

    private async Task<StaffBrowser> CoordinatorAsync()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        return await app.SignInAsAsync((RoleKind.Coordinator, programme));
    }

    private static async Task UploadAsync(StaffBrowser browser, byte[] file)
    {
        await browser.GetAsync("/enkater/ny");
        await browser.UploadAsync("/enkater/ny", "File", file);
    }
}

public sealed class PublishingOnSqlite(SqliteApp app) : PublishingTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PublishingOnPostgres(PostgresApp app) : PublishingTests(app), IClassFixture<PostgresApp>;
