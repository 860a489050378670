using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Participants;

/// <summary>A file from the choosing of it to the undoing of it.</summary>
public abstract class ImportTests(TestApp app)
{
    private const string File = "Namn;Födelseår;Mobil;Startdatum;Avslutsdatum;Avslutsorsak;Försörjning vid start\nÅsa Öberg;1980;070-123 45 67;2025-01-13;2025-11-28;Arbete;Försörjningsstöd|A-kassa\nBo Ek;1991;070-123 45 68;2026-01-12;;;Sjukpenning\n";

    [Fact]
    public async Task A_file_is_looked_at_before_anything_is_stored()
    {
        var (browser, programme) = await OpenAsync();

        await UploadAsync(browser, programme, File);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("UTF-8", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("701234567", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await CountAsync(programme));
    }

    [Fact]
    public async Task What_was_looked_at_is_stored_as_a_whole_and_the_file_is_gone()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);

        await browser.SubmitAsync("/Store");

        Assert.Equal((2, 2, 2), await CountAsync(programme));
        var import = await app.ReadAsync<PeopleDb, ParticipantImport>(people => people.ParticipantImports.SingleAsync(i => i.ProgrammeId == programme));
        Assert.Equal((ImportState.Stored, 2, null), (import.State, import.Stored, import.SealedFile));
        Assert.Equal(3, await app.ReadAsync<CasesDb, int>(cases => cases.IncomeSnapshots.CountAsync(i => cases.Enrolments.Any(e => e.Id == i.EnrolmentId && e.ProgrammeId == programme))));
    }

    [Fact]
    public async Task A_file_with_one_error_stores_nothing_also_when_somebody_insists()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File + "Eva Al;1991;070-123 45 69;2026-02-30;;;\n");
        var address = browser.Address;

        await browser.PostAsync($"{address}/Store", [("__RequestVerificationToken", browser.FormToken)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal((0, 0, 0), await CountAsync(programme));
    }

    [Fact]
    public async Task A_second_click_stores_nothing_more()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);
        var (address, token) = (browser.Address, browser.FormToken);

        await browser.PostAsync($"{address}/Store", [("__RequestVerificationToken", token)]);
        await browser.PostAsync($"{address}/Store", [("__RequestVerificationToken", token)]);

        Assert.Equal((2, 2, 2), await CountAsync(programme));
    }

    [Fact]
    public async Task A_whole_import_can_be_undone()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);
        await browser.SubmitAsync("/Store");

        await browser.SubmitAsync("/Undo");

        Assert.Equal((0, 0, 0), await CountAsync(programme));
        Assert.Contains("ångrad", browser.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_of_which_somebody_has_been_invited_is_not_undone()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);
        await browser.SubmitAsync("/Store");
        await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var code = await cases.Enrolments.Where(e => e.ProgrammeId == programme).Select(e => e.ParticipantCode).FirstAsync();
                cases.Add(new Participation { ProgrammeId = programme, ParticipantCode = code, Occasion = "exit", QuestionnaireId = "exit" });
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None);

        await browser.SubmitAsync("/Undo");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal((2, 2, 2), await CountAsync(programme));
    }

    [Fact]
    public async Task The_same_file_again_stores_nobody_twice()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);
        await browser.SubmitAsync("/Store");

        await UploadAsync(browser, programme, File + "Eva Al;1991;070-123 45 69;2026-02-28;;;\n");
        await browser.SubmitAsync("/Store");

        Assert.Equal((3, 3, 3), await CountAsync(programme));
    }

    [Fact]
    public async Task A_file_that_nobody_stored_is_thrown_away_after_a_day()
    {
        var (browser, programme) = await OpenAsync();
        await UploadAsync(browser, programme, File);
        app.Time.Advance(TimeSpan.FromHours(25));
        var later = await app.SignInAsAsync((RoleKind.Coordinator, programme));

        await UploadAsync(later, programme, File);

        Assert.Equal(1, await app.ReadAsync<PeopleDb, int>(people => people.ParticipantImports.CountAsync(i => i.ProgrammeId == programme)));
    }

    [Fact]
    public async Task Markup_in_a_file_is_shown_as_it_stands()
    {
        var (browser, programme) = await OpenAsync();

        await UploadAsync(browser, programme, "Namn;Mobil;Start;<script>x</script>\n<b>Bo</b> {{1}};0701234567;2026-01-12;<img src=x>\n");

        Assert.Empty(browser.Page.QuerySelectorAll("main script, main b, main img"));
        Assert.Contains("<b>Bo</b> {{1}}", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_rows_than_are_written_together_is_stored_as_a_whole()
    {
        const int Rows = 2345;
        var (browser, programme) = await OpenAsync();
        var file = new StringBuilder("Namn;Födelseår;Kön;Mobil;E-post;Startdatum;Försörjning vid start\n");
        for (var i = 0; i < Rows; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Person Nummer {i};{1960 + (i % 40)};Kvinna;070-{i / 10000:000} {i % 10000:0000};p{i}@exempel.se;2025-{1 + (i % 12):00}-15;Sjukpenning\n");
        }

        await UploadAsync(browser, programme, file.ToString());
        await browser.SubmitAsync("/Store");

        Assert.Equal((Rows, Rows, Rows), await CountAsync(programme));
        Assert.Equal(Rows, await app.ReadAsync<CasesDb, int>(cases => cases.IncomeSnapshots.CountAsync(i => cases.Enrolments.Any(e => e.Id == i.EnrolmentId && e.ProgrammeId == programme))));
    }

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        return (await app.SignInAsAsync((RoleKind.Coordinator, programme)), programme);
    }

    private static async Task UploadAsync(StaffBrowser browser, int programme, string text)
    {
        await browser.GetAsync($"/program/{programme}/import");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(browser.FormToken), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "File", "deltagare.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/program/{programme}/import") { Content = content };
        using var response = await browser.SendRawAsync(request);
        await browser.GetAsync(response.Headers.Location!.OriginalString);
    }

    private async Task<(int People, int Enrolments, int Keys)> CountAsync(int programme)
    {
        var ids = await app.ReadAsync<PeopleDb, List<int>>(people => people.Participants.Where(p => p.ProgrammeId == programme).Select(p => p.Id).ToListAsync());
        var keys = await app.ReadAsync<LinksDb, List<int>>(links => links.IdentityLinks.Select(l => l.ParticipantId).ToListAsync());
        return (ids.Count, await app.ReadAsync<CasesDb, int>(cases => cases.Enrolments.CountAsync(e => e.ProgrammeId == programme)), keys.Count(ids.ToHashSet().Contains));
    }
}

public sealed class ImportTestsOnSqlite(SqliteApp app) : ImportTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class ImportTestsOnPostgres(PostgresApp app) : ImportTests(app), IClassFixture<PostgresApp>;
