using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages.Calls;

public abstract class CallTests(TestApp app)
{
    [Fact]
    public async Task The_number_is_shown_only_when_asked_for_and_that_is_logged()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        var number = $"+4670{call.ParticipantId:0000000}";
        var browser = await desk.SignInAsync();

        var list = (await browser.GetAsync("/samtal")).Page.Body!.TextContent;
        var before = (await browser.GetAsync(CallDesk.AddressOf(call))).Page.Body!.TextContent;
        await browser.SubmitAsync("/Show");

        Assert.DoesNotContain(number, list + before, StringComparison.Ordinal);
        Assert.Equal($"tel:{number}", browser.Page.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal(1, await desk.LoggedAsync("contact.shown", call.ParticipantId));
    }

    [Fact]
    public async Task The_page_says_the_plans_words_without_what_can_only_be_read()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();

        var browser = await (await desk.SignInAsync()).GetAsync(CallDesk.AddressOf(call));

        var script = browser.Page.QuerySelector("blockquote")!.TextContent;
        Assert.Contains("Förbundet undrar hur du har det. Svara om du vill.", script, StringComparison.Ordinal);
        Assert.DoesNotContain("http", script, StringComparison.Ordinal);
        Assert.DoesNotContain("{", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_answers_now_gets_the_form_in_her_language_and_the_answer_is_by_telephone()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync("en");
        var browser = await desk.AtAsync(call);

        await browser.SubmitAsync("/Record", ("Outcome", "AnswersNow"));

        var form = browser.Page.QuerySelector("a[href^='/s/']")!.GetAttribute("href")!;
        var code = browser.Page.QuerySelector(".secret")!.TextContent;
        var phone = await new RespondentBrowser(app.Http).GetAsync(form);
        Assert.Equal("en", phone.Page.DocumentElement.GetAttribute("lang"));
        await phone.SubmitAsync();
        var response = await app.ReadAsync<AnswersDb, Response>(answers => answers.Responses.SingleAsync(r => r.ProgrammeId == desk.Programme));
        Assert.Equal((ResponseMode.Telephone, MessageState.Sent), (response.Mode, (await desk.Outbox.MessageAsync(call.Id)).State));
        using var colleague = await app.Http.PostAsync(new Uri("/kod", UriKind.Relative), new FormUrlEncodedContent([new("_kod", code)]));
        Assert.Equal(HttpStatusCode.SeeOther, colleague.StatusCode);
    }

    [Fact]
    public async Task Nobody_answers_three_times_and_then_no_more_is_tried()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        var tries = new List<DateTimeOffset?>();

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await (await desk.AtAsync(call)).SubmitAsync("/Record", ("Outcome", "NoAnswer"));
            tries.Add((await desk.Outbox.MessageAsync(call.Id)).NotBefore);
            app.Time.MoveTo(tries[^1] ?? app.Time.GetUtcNow());
        }

        var after = await desk.Outbox.MessageAsync(call.Id);
        Assert.Equal((MessageState.Failed, "call.noAnswer", 3), (after.State, after.Cause, after.Attempts));
        Assert.Equal([Outbox.Tuesday.AddDays(1).AddHours(4.25), Outbox.Tuesday.AddDays(2), null], tries);
        Assert.Equal(3, (await desk.Outbox.AttemptsAsync(call.Id)).Count);
    }

    [Fact]
    public async Task A_call_that_was_tried_is_not_missed_while_it_waits_for_its_next_time()
    {
        var desk = await CallDesk.OpenAsync(app);
        var (tried, untried) = (await desk.QueueAsync(), await desk.QueueAsync());
        await (await desk.AtAsync(tried)).SubmitAsync("/Record", ("Outcome", "NoAnswer"));
        app.Time.MoveTo(Outbox.Tuesday.AddDays(8));

        await desk.Outbox.SweepAsync();

        Assert.Equal((MessageState.Deferred, MessageState.Missed), ((await desk.Outbox.MessageAsync(tried.Id)).State, (await desk.Outbox.MessageAsync(untried.Id)).State));
    }

    [Fact]
    public async Task A_call_agreed_on_comes_at_its_time()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        var browser = await desk.AtAsync(call);

        await browser.SubmitAsync("/Record", ("Outcome", "CallAgain"), ("AgainOn", "2026-09-03"), ("AgainAt", "13:15"), ("Note", "Ring efter lunch."));

        var after = await desk.Outbox.MessageAsync(call.Id);
        Assert.Equal((MessageState.Deferred, new DateTimeOffset(2026, 9, 3, 11, 15, 0, TimeSpan.Zero)), (after.State, after.NotBefore));
        Assert.Contains("väntar till en senare dag", (await browser.GetAsync("/samtal")).Page.Body!.TextContent, StringComparison.Ordinal);
        app.Time.MoveTo(new DateTimeOffset(2026, 9, 3, 6, 0, 0, TimeSpan.Zero));
        Assert.Contains("kl. 13.15", (await (await desk.SignInAsync()).GetAsync("/samtal")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ring efter lunch.", (await desk.AtAsync(call)).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Välj hur samtalet gick.")]
    [InlineData("CallAgain", "", "", "Skriv dag och tid")]
    [InlineData("CallAgain", "2026-09-01", "09:00", "Skriv dag och tid")]
    [InlineData("CallAgain", "2026-12-01", "10:00", "Skriv dag och tid")]
    [InlineData("CallAgain", "0001-01-01", "00:00", "Skriv dag och tid")]
    public async Task What_cannot_be_is_refused_in_place_and_changes_nothing(string outcome, string day, string time, string says)
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        var browser = await desk.AtAsync(call);

        await browser.SubmitAsync("/Record", ("Outcome", outcome), ("AgainOn", day), ("AgainAt", time));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (browser.Status, (await desk.Outbox.MessageAsync(call.Id)).Attempts));
        Assert.Contains(says, browser.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_is_dead_and_the_next_one_is_tried()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        await desk.AddSecondNumberAsync(call);
        await (await desk.AtAsync(call)).SubmitAsync("/Record", ("Outcome", "WrongNumber"), ("Used", "Mobile-1"));
        var (first, mayTry) = (await desk.PhoneAsync(call, 1), (await desk.Outbox.MessageAsync(call.Id)).NotBefore);

        await (await desk.AtAsync(call)).SubmitAsync("/Record", ("Outcome", "WrongNumber"), ("Used", "Mobile-2"));

        var after = await desk.Outbox.MessageAsync(call.Id);
        Assert.Equal(("call.wrongNumber", true), (first.UndeliverableCause, mayTry is not null));
        Assert.Equal((MessageState.Failed, null, true), (after.State, after.NotBefore, (await desk.PhoneAsync(call, 2)).UndeliverableSince is not null));
    }

    [Theory]
    [InlineData("Declined", "declined", "call.declined")]
    [InlineData("Ill", "couldNot", "call.ill")]
    [InlineData("NoLanguage", "couldNot", "call.noLanguage")]
    public async Task A_no_for_this_time_stops_the_occasion_and_says_why(string outcome, string stoppedBy, string cause)
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        await desk.InviteAsync(call);

        await (await desk.AtAsync(call)).SubmitAsync("/Record", ("Outcome", outcome));

        var after = await desk.Outbox.MessageAsync(call.Id);
        Assert.Equal((MessageState.Stopped, cause), (after.State, after.Cause));
        Assert.Equal(1, await app.ReadAsync<LinksDb, int>(links => links.StopRequests.CountAsync(s => s.Kind == StopKind.Declined && links.ResponseLinks.Any(l => l.Id == s.ResponseLinkId && l.ProgrammeId == desk.Programme))));
        Assert.Equal(stoppedBy, await app.ReadAsync<CasesDb, string?>(cases => cases.Participations.Where(p => p.ProgrammeId == desk.Programme).Select(p => p.StoppedBy).SingleAsync()));
    }

    [Theory]
    [InlineData("OptedOut", StopReason.OptedOut)]
    [InlineData("Deceased", StopReason.Deceased)]
    public async Task A_stop_for_good_stops_all_contact(string outcome, StopReason reason)
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();

        await (await desk.AtAsync(call)).SubmitAsync("/Record", ("Outcome", outcome));

        Assert.Equal(reason, await app.ReadAsync<PeopleDb, StopReason>(people => people.ContactStops.Where(s => s.ParticipantId == call.ParticipantId).Select(s => s.Reason).SingleAsync()));
        Assert.Equal((MessageState.Stopped, outcome), ((await desk.Outbox.MessageAsync(call.Id)).State, (await desk.Outbox.MessageAsync(call.Id)).Cause));
        Assert.Equal(1, await desk.LoggedAsync("call.made", call.ParticipantId));
    }

    [Fact]
    public async Task Who_has_been_stopped_meanwhile_is_not_listed_and_her_page_says_not_to_call()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        await desk.Outbox.ChangeAsync(people =>
        {
            people.Add(new ContactStop { ParticipantId = call.ParticipantId, Reason = StopReason.OnHold, On = new DateOnly(2026, 9, 1) });
            return people.SaveChangesAsync();
        });

        var browser = await (await desk.SignInAsync()).GetAsync("/samtal");

        Assert.Null(browser.Page.QuerySelector("ul.rows a"));
        Assert.Contains("Ring inte.", (await browser.GetAsync(CallDesk.AddressOf(call))).Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_to_be_called_stands_first_and_is_done_when_somebody_has_talked_with_her()
    {
        var desk = await CallDesk.OpenAsync(app);
        await desk.QueueAsync();
        var link = await desk.AskAsync(await desk.QueueAsync());
        var browser = await (await desk.SignInAsync()).GetAsync("/samtal");
        var first = browser.Page.QuerySelector("ul.rows a")!.GetAttribute("href")!;

        await (await browser.GetAsync(first)).SubmitAsync("/Record", ("Outcome", "WillAnswer"));

        Assert.Equal($"/samtal/onskat/{link}", first);
        Assert.NotNull((await desk.RequestAsync(link)).DoneAt);
        Assert.DoesNotContain("onskat", (await browser.GetAsync("/samtal")).Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programmes_calls_are_not_found()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        var link = await desk.AskAsync(await desk.QueueAsync());
        var (_, other) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, other));

        var answers = new[] { (await browser.GetAsync(CallDesk.AddressOf(call))).Status, (await browser.GetAsync($"/samtal/onskat/{link}")).Status };

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Null((await browser.GetAsync("/samtal")).Page.QuerySelector("ul.rows a"));
    }
}

public sealed class CallsOnSqlite(SqliteApp app) : CallTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class CallsOnPostgres(PostgresApp app) : CallTests(app), IClassFixture<PostgresApp>;
