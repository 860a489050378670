using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.PaperEntry;

public abstract class PaperEntryTests(TestApp app)
{
    private static readonly (string, string)[] Paper = [("R1", "3"), ("M1", "a"), ("M1", "b"), ("S1", "b"), ("N1", "7"), ("C1", "yes"), ("T1", "Samtalen")];

    [Fact]
    public async Task Two_entries_that_agree_become_one_response_by_paper_and_what_was_typed_is_gone()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, Paper);

        var browser = await TypeAsync(desk, desk.Second, Paper);

        Assert.StartsWith("/papper?gjort=Registered", browser.Address, StringComparison.Ordinal);
        var response = await app.OnlyResponseAsync(desk.Forms.Version);
        Assert.Equal("""{"R1":3,"M1":["a","b"],"S1":"b","N1":7,"D1":"Skipped","G1":"NotAsked"}""", response.Coded);
        Assert.Equal((ResponseMode.Paper, "sv", new DateOnly(2026, 9, 1)), (response.Mode, response.Language, response.SubmittedOn));
        Assert.Equal("Samtalen", (await app.TextsAsync(response.Id)).Single().Text);
        Assert.Equal((LinkState.Answered, 1, 0), ((await app.LinkAsync(desk.Link.Id)).State, await CallsAsync(desk), await PapersAsync(desk)));
        Assert.Equal((ResponseMode.Paper, true), await ParticipationAsync(desk));
    }

    [Fact]
    public async Task Four_kinds_of_missing_are_told_apart()
    {
        var desk = await OpenAsync();
        (string, string)[] paper = [("R1", "PreferNotToSay"), ("M1", "a")];
        await TypeAsync(desk, desk.First, paper);

        await TypeAsync(desk, desk.Second, paper);

        Assert.Equal("""{"R1":"PreferNotToSay","M1":["a"],"S1":"NotAsked","N1":"Skipped","D1":"Skipped","G1":"NotAsked"}""", (await app.OnlyResponseAsync(desk.Forms.Version)).Coded);
    }

    [Fact]
    public async Task What_differs_is_shown_side_by_side_and_the_paper_decides()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, ("R1", "3"), ("N1", "7"));
        var browser = await TypeAsync(desk, desk.Second, ("R1", "2"), ("N1", "8"));
        var told = browser.Page.QuerySelectorAll("fieldset").Select(f => f.TextContent).ToList();
        var before = await app.ResponsesAsync(desk.Forms.Version);

        await browser.SubmitAsync("", ("R1", "first"));
        var refused = browser.Status;
        await browser.SubmitAsync("", ("R1", "first"), ("N1", "second"));

        Assert.Equal(2, told.Count);
        Assert.Contains("Bra", told[0], StringComparison.Ordinal);
        Assert.Contains("Okej", told[0], StringComparison.Ordinal);
        Assert.Equal((0, HttpStatusCode.UnprocessableEntity), (before.Count, refused));
        Assert.StartsWith("""{"R1":3,"M1":"Skipped","S1":"NotAsked","N1":8,""", (await app.OnlyResponseAsync(desk.Forms.Version)).Coded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_may_be_chosen_and_then_the_question_is_blank()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, ("R1", "3"));
        var browser = await TypeAsync(desk, desk.Second, ("R1", "2"));

        await browser.SubmitAsync("", ("R1", "blank"));

        Assert.StartsWith("""{"R1":"Skipped",""", (await app.OnlyResponseAsync(desk.Forms.Version)).Coded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_text_is_typed_once_and_the_second_registrar_sees_nothing_of_the_first()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, Paper);

        var browser = await FindAsync(desk, desk.Second);

        Assert.Null(browser.Page.QuerySelector("textarea"));
        Assert.DoesNotContain("Samtalen", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(browser.Page.QuerySelectorAll("input[checked]"), input => Assert.Equal("", input.GetAttribute("value")));
    }

    [Fact]
    public async Task The_same_registrar_types_it_again_another_day_and_not_the_same()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, Paper);

        var today = await FindAsync(desk, desk.First);
        app.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await FindAsync(desk, await app.SignInAsync(desk.FirstEmail));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, today.Status);
        Assert.Contains("en kollega", today.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Andra inskrivningen", tomorrow.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        app.Time.MoveTo(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Who_has_answered_on_the_web_is_refused_kindly()
    {
        var desk = await OpenAsync();
        await AnswerOnlineAsync(desk);

        var browser = await FindAsync(desk, desk.First);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Det finns redan ett svar", browser.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_on_the_web_between_the_two_entries_holds()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, Paper);
        var browser = await FindAsync(desk, desk.Second);
        await AnswerOnlineAsync(desk);

        await browser.SubmitAsync("", Paper);

        Assert.StartsWith("/papper?gjort=TooLate", browser.Address, StringComparison.Ordinal);
        Assert.Equal((ResponseMode.Own, 0), ((await app.OnlyResponseAsync(desk.Forms.Version)).Mode, await PapersAsync(desk)));
    }

    [Fact]
    public async Task What_was_begun_on_the_web_and_left_gives_way_to_the_paper()
    {
        var desk = await OpenAsync();
        await (await desk.Forms.BeginAsync(desk.Link)).SubmitAsync(("R1", "1"));
        await TypeAsync(desk, desk.First, Paper);

        await TypeAsync(desk, desk.Second, Paper);

        Assert.Equal(ResponseMode.Paper, (await app.OnlyResponseAsync(desk.Forms.Version)).Mode);
    }

    [Theory]
    [InlineData("N1", "121")]
    [InlineData("N1", "sju")]
    [InlineData("D1", "2026-02-30")]
    [InlineData("R1", "9")]
    [InlineData("S1", "b")]
    public async Task What_cannot_stand_on_the_paper_is_refused_in_place_with_the_rest_kept(string item, string value)
    {
        var desk = await OpenAsync();

        var browser = await TypeAsync(desk, desk.First, ("M1", "a"), (item, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal($"#i-{item}", browser.Page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.NotNull(browser.Page.QuerySelector("input[name=M1][value=a][checked]"));
        Assert.Null(await app.ReadAsync<AnswersDb, string?>(answers => answers.TypedPapers.Where(p => p.ProgrammeId == desk.Forms.Programme).Select(p => p.First).SingleAsync()));
    }

    [Theory]
    [InlineData("K7F2M-9XT4R")]
    [InlineData("")]
    [InlineData("; DROP TABLE")]
    public async Task An_unknown_code_opens_nothing(string code)
    {
        var desk = await OpenAsync();
        await desk.First.GetAsync("/papper");

        await desk.First.SubmitAsync("", ("Code", code));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (desk.First.Status, await PapersAsync(desk)));
    }

    [Fact]
    public async Task Another_programmes_paper_is_not_found_by_its_code_nor_by_its_address()
    {
        var desk = await OpenAsync();
        var mine = await FindAsync(desk, desk.First);
        var (_, other) = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Registrar, other));

        var byCode = await FindAsync(desk, stranger);
        var says = byCode.Page.QuerySelector(".problems")!.TextContent;
        await stranger.GetAsync(mine.Address);

        Assert.Contains("Koden finns inte", says, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task Both_entries_and_the_response_leave_a_line_with_their_authors()
    {
        var desk = await OpenAsync();
        await TypeAsync(desk, desk.First, Paper);
        await TypeAsync(desk, desk.Second, Paper);

        var lines = await app.ReadAsync<StaffDb, List<AuditEntry>>(staff => staff.AuditEntries.Where(e => e.Action.StartsWith("paper.") || e.Action == "response.registered").OrderBy(e => e.Id).ToListAsync());

        Assert.Equal(["paper.typed", "paper.typed", "response.registered"], lines.TakeLast(3).Select(l => l.Action));
        Assert.NotEqual(lines[^3].AccountId, lines[^2].AccountId);
    }

    private async Task<Desk> OpenAsync()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var (_, email) = await app.MakeAccountAsync((RoleKind.Registrar, forms.Programme));
        return new Desk(forms, await forms.NewPersonalAsync(), email, await app.SignInAsync(email), await app.SignInAsAsync((RoleKind.Registrar, forms.Programme)));
    }

    private static async Task<StaffBrowser> FindAsync(Desk desk, StaffBrowser browser)
    {
        await browser.GetAsync("/papper");
        return await browser.SubmitAsync("", ("Code", desk.Link.Code));
    }

    private static async Task<StaffBrowser> TypeAsync(Desk desk, StaffBrowser browser, params (string, string)[] typed) =>
        await (await FindAsync(desk, browser)).SubmitAsync("", typed);

    private static async Task AnswerOnlineAsync(Desk desk)
    {
        var person = await desk.Forms.BeginAsync(desk.Link);
        while (person.Step != "tack")
        {
            await person.SubmitAsync();
        }
    }

    private Task<int> PapersAsync(Desk desk) => app.ReadAsync<AnswersDb, int>(answers => answers.TypedPapers.CountAsync(p => p.ProgrammeId == desk.Forms.Programme));

    private Task<int> CallsAsync(Desk desk) => app.ReadAsync<LinksDb, int>(links => links.CallRequests.CountAsync(c => c.ResponseLinkId == desk.Link.Id));

    private Task<(ResponseMode?, bool)> ParticipationAsync(Desk desk) => app.ReadAsync<CasesDb, (ResponseMode?, bool)>(async cases =>
    {
        var row = await cases.Participations.SingleAsync(p => p.ProgrammeId == desk.Forms.Programme);
        return (row.Mode, row.AnsweredOn is not null);
    });

    private sealed record Desk(RespondentForms Forms, PersonalLink Link, string FirstEmail, StaffBrowser First, StaffBrowser Second);
}

public sealed class PaperEntryOnSqlite(SqliteApp app) : PaperEntryTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PaperEntryOnPostgres(PostgresApp app) : PaperEntryTests(app), IClassFixture<PostgresApp>;
