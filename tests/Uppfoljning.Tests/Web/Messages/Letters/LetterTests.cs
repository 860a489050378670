using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages.Letters;

public abstract class LetterTests(TestApp app)
{
    [Fact]
    public async Task A_printed_letter_has_the_address_the_text_a_code_that_opens_and_the_form()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();

        var browser = await mail.PrintAsync();

        var sheet = browser.Page.QuerySelector("article.letter")!;
        Assert.Equal(["Namn", "Storgatan 1", "931 31 Skellefteå"], sheet.QuerySelectorAll("address bdi").Select(l => l.TextContent));
        Assert.Contains("undrar hur du har det", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 september 2026", sheet.TextContent, StringComparison.Ordinal);
        Assert.NotNull(sheet.QuerySelector("svg.qr path"));
        Assert.NotNull(browser.Page.QuerySelector("article.form .item"));
        Assert.Equal(HttpStatusCode.SeeOther, await OpenAsync(sheet.QuerySelector(".code")!.TextContent));
        Assert.Equal((MessageState.Sending, null), ((await mail.Outbox.MessageAsync(letter.Id)).State, (await mail.Outbox.MessageAsync(letter.Id)).NotBefore));
    }

    [Fact]
    public async Task The_letter_and_the_form_are_in_the_persons_language_once_somebody_has_read_it()
    {
        var mail = await Mail.OpenAsync(app);
        await mail.ReviewAsync("ar");
        await mail.QueueAsync("ar");

        var browser = await mail.PrintAsync();

        Assert.All(
            browser.Page.QuerySelectorAll("article"),
            sheet => Assert.Equal(("ar", "rtl"), (sheet.GetAttribute("lang"), sheet.GetAttribute("dir"))));
        Assert.Equal("ltr", browser.Page.QuerySelector("article.letter address")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_language_that_nobody_has_read_is_not_printed()
    {
        var mail = await Mail.OpenAsync(app);
        await mail.QueueAsync("so");

        var browser = await mail.PrintAsync();

        Assert.All(browser.Page.QuerySelectorAll("article"), sheet => Assert.Equal("sv", sheet.GetAttribute("lang")));
    }

    [Fact]
    public async Task Posting_settles_every_letter_once_and_counts_the_person_as_asked()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();
        var browser = await mail.MakeAsync();

        await browser.SubmitAsync("/Post");
        var again = await browser.PostAsync($"{browser.Address}/Post", [("__RequestVerificationToken", browser.FormToken)]);

        var posted = await mail.Outbox.MessageAsync(letter.Id);
        Assert.Equal((MessageState.Sent, true, 1), (posted.State, posted.SealedToken is null, (await mail.Outbox.AttemptsAsync(letter.Id)).Count));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(new DateOnly(2026, 9, 1), await app.ReadAsync<CasesDb, DateOnly?>(cases => cases.Participations.Where(p => p.ProgrammeId == mail.Programme).Select(p => p.InvitedOn).SingleAsync()));
    }

    [Fact]
    public async Task A_posted_pile_shows_its_letters_no_more()
    {
        var mail = await Mail.OpenAsync(app);
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var address = browser.Address;
        await browser.SubmitAsync("/Post");

        var printed = await browser.PostAsync($"{address}/Print", [("__RequestVerificationToken", browser.FormToken)]);

        Assert.Equal(HttpStatusCode.NotFound, printed.Status);
    }

    [Fact]
    public async Task Who_was_stopped_before_the_print_gets_no_letter()
    {
        var mail = await Mail.OpenAsync(app);
        var stopped = await mail.QueueAsync();
        await mail.QueueAsync();
        await mail.StopAsync(stopped.ParticipantId);

        var browser = await mail.PrintAsync();

        Assert.Single(browser.Page.QuerySelectorAll("article.letter"));
        Assert.Equal((MessageState.Stopped, "OptedOut"), ((await mail.Outbox.MessageAsync(stopped.Id)).State, (await mail.Outbox.MessageAsync(stopped.Id)).Cause));
    }

    [Fact]
    public async Task Who_answers_after_the_print_is_named_to_be_pulled_and_only_then_the_pile_is_posted()
    {
        var mail = await Mail.OpenAsync(app);
        var stopped = await mail.QueueAsync();
        var goes = await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        await mail.StopAsync(stopped.ParticipantId);

        await browser.SubmitAsync("/Post");
        var (status, told, before) = (browser.Status, browser.Page.QuerySelector(".problems")!.TextContent, await mail.Outbox.CountAsync(MessageState.Sent));
        await browser.SubmitAsync("/Post");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (status, before));
        Assert.Contains("Brev 1, Namn: Har avanmält sig", told, StringComparison.Ordinal);
        Assert.Equal((MessageState.Stopped, MessageState.Sent), ((await mail.Outbox.MessageAsync(stopped.Id)).State, (await mail.Outbox.MessageAsync(goes.Id)).State));
    }

    [Fact]
    public async Task Undoing_lets_the_letter_wait_again_and_the_thrown_papers_open_nothing()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var pile = browser.Address;
        await browser.SubmitAsync("/Print");
        var code = browser.Page.QuerySelector(".letter .code")!.TextContent;

        await (await browser.GetAsync(pile)).SubmitAsync("/Undo");

        var undone = await mail.Outbox.MessageAsync(letter.Id);
        Assert.Equal((MessageState.Queued, 0, null), (undone.State, undone.Attempts, undone.LetterBatchId));
        Assert.NotEqual(HttpStatusCode.SeeOther, await OpenAsync(code));
        await mail.PrintAsync();
    }

    [Fact]
    public async Task Without_an_address_nothing_is_printed_and_the_page_says_so()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();
        await mail.Outbox.ChangeAsync(people => people.ContactPoints.Where(c => c.ParticipantId == letter.ParticipantId && c.Kind == ContactKind.Address).ExecuteDeleteAsync());

        var browser = await mail.MakeAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal((MessageState.Failed, "reach.missing"), ((await mail.Outbox.MessageAsync(letter.Id)).State, (await mail.Outbox.MessageAsync(letter.Id)).Cause));
    }

    [Fact]
    public async Task While_the_outbox_is_paused_no_pile_is_made()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();
        await mail.Outbox.ChangeAsync(async people =>
        {
            var state = new OutboxState();
            state.Pause(PauseReason.Restored, app.Time.GetUtcNow());
            people.Add(state);
            return await people.SaveChangesAsync();
        });
        var browser = await mail.SignInAsync();

        await browser.GetAsync($"/program/{mail.Programme}/brev");
        await browser.PostAsync(browser.Address, [("__RequestVerificationToken", browser.FormToken)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(MessageState.Queued, (await mail.Outbox.MessageAsync(letter.Id)).State);
    }

    [Fact]
    public async Task A_letter_of_a_later_day_waits_and_one_of_this_afternoon_may_be_printed_in_the_morning()
    {
        var mail = await Mail.OpenAsync(app);
        await mail.QueueAsync(dueAt: Outbox.Tuesday.AddHours(5));
        await mail.QueueAsync(dueAt: Outbox.Tuesday.AddDays(1));

        var browser = await mail.PrintAsync();

        Assert.Single(browser.Page.QuerySelectorAll("article.letter"));
    }

    [Fact]
    public async Task The_sender_of_messages_leaves_letters_alone_and_a_printed_one_is_never_missed()
    {
        var mail = await Mail.OpenAsync(app);
        var letter = await mail.QueueAsync();
        await mail.MakeAsync();
        app.Time.MoveTo(Outbox.Tuesday.AddDays(10));

        await mail.Outbox.SweepAsync();

        Assert.Equal(MessageState.Sending, (await mail.Outbox.MessageAsync(letter.Id)).State);
    }

    [Fact]
    public async Task Printing_showing_and_posting_leave_a_line_each()
    {
        var mail = await Mail.OpenAsync(app);
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var pile = browser.Address;
        await browser.SubmitAsync("/Print");
        await (await browser.GetAsync(pile)).SubmitAsync("/Post");

        var lines = await app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Where(e => e.Subject.Contains($"programme {mail.Programme}")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

        Assert.Equal(["letters.printed", "letters.shown", "letters.posted"], lines);
    }

    private async Task<HttpStatusCode> OpenAsync(string code)
    {
        using var reply = await app.Http.PostAsync(new Uri("/kod", UriKind.Relative), new FormUrlEncodedContent([new("_kod", code)]));
        return reply.StatusCode;
    }
}

public sealed class LettersOnSqlite(SqliteApp app) : LetterTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class LettersOnPostgres(PostgresApp app) : LetterTests(app), IClassFixture<PostgresApp>;
