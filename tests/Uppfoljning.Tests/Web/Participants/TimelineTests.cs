using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Participants;

/// <summary>Why somebody did or did not get a message, and what a correction moves.</summary>
public abstract class TimelineTests(TestApp app)
{
    private static readonly DateTimeOffset Beginning = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Exit = new(2026, 8, 31);

    [Fact]
    public async Task What_was_sent_and_what_is_to_come_stand_in_the_order_of_time_with_the_reason_that_a_day_moved()
    {
        var (browser, person) = await LeaveAsync(andLiveUntil: new DateOnly(2026, 12, 1));

        await browser.GetAsync($"/deltagare/{person}/tidslinje");

        var lines = Lines(browser, "Sex månader efter avslut");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotContain("Start Väntar", Text(browser), StringComparison.Ordinal);
        Assert.DoesNotContain("Avslut Väntar", Text(browser), StringComparison.Ordinal);
        Assert.StartsWith("2026-11-30 kontroll av numret, Sms Skickat eller gjort", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2027-03-01 inbjudan, Sms Planerat Planens egen dag är 2027-02-28. Flyttas fram: dagen är en helg", lines.Single(l => l.Contains("inbjudan", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(lines.Order(StringComparer.Ordinal).Select(l => l[..10]), lines.Select(l => l[..10]));
    }

    [Fact]
    public async Task A_stop_is_given_as_the_reason_of_every_step_that_will_not_happen()
    {
        var (browser, person) = await LeaveAsync();
        await app.Gate.WriteAsync<PeopleDb, int>(
            async people =>
            {
                people.Add(new ContactStop { ParticipantId = person, Reason = StopReason.Objected, On = new DateOnly(2026, 9, 1) });
                return await people.SaveChangesAsync();
            },
            CancellationToken.None);

        await browser.GetAsync($"/deltagare/{person}/tidslinje");

        Assert.All(Lines(browser, "Sex månader efter avslut"), line => Assert.Contains("Blir inte av Har invänt.", line, StringComparison.Ordinal));
        Assert.Contains("2026-09-01 Har invänt Utskick stoppade", Text(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_way_to_reach_the_person_each_step_says_so()
    {
        var (browser, person) = await LeaveAsync();
        await app.Gate.WriteAsync<PeopleDb, int>(people => people.ContactPoints.Where(c => c.ParticipantId == person).ExecuteDeleteAsync(), CancellationToken.None);

        await browser.GetAsync($"/deltagare/{person}/tidslinje");

        Assert.Contains("inbjudan Blir inte av Kontaktuppgift saknas.", Text(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_told_with_its_day_and_the_code_it_lies_under_is_not()
    {
        var (browser, person) = await LeaveAsync();
        var code = await app.ReadAsync<LinksDb, string>(links => links.IdentityLinks.Where(l => l.ParticipantId == person).Select(l => l.ParticipantCode).SingleAsync());
        await AnswerAsync(code);

        await browser.GetAsync($"/deltagare/{person}/tidslinje");

        Assert.Contains(Lines(browser, "Sex månader efter avslut"), line => line == "2027-03-02 Har svarat");
        Assert.Contains("inbjudan Blir inte av Har svarat.", Text(browser), StringComparison.Ordinal);
        Assert.DoesNotContain(code, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_of_another_programme_sees_no_timeline()
    {
        var (_, person) = await LeaveAsync();
        var (_, other) = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Coordinator, other));

        await stranger.GetAsync($"/deltagare/{person}/tidslinje");

        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Theory]
    [InlineData("avslut")]
    [InlineData("tid")]
    public async Task A_corrected_exit_is_shown_before_it_is_stored_then_the_plan_moves_and_what_was_sent_stays(string page)
    {
        var (browser, person) = await LeaveAsync(andLiveUntil: new DateOnly(2026, 12, 1));
        var sent = (await app.MessagesAsync(person)).Where(m => m.State == MessageState.Sent).Select(m => (m.Step, m.SettledAt)).ToList();
        await browser.GetAsync($"/deltagare/{person}/{page}?Number=1");

        await browser.SubmitAsync("", ("ExitedOn", "2026-09-30"), ("ExitReason", "work"));
        var (preview, stored) = (Text(browser), await ExitAsync(person));
        await browser.SubmitAsync("");
        await browser.GetAsync($"/deltagare/{person}/tidslinje");

        Assert.Equal(Exit, stored);
        Assert.Contains("Avslutet flyttas från 2026-08-31 till 2026-09-30.", preview, StringComparison.Ordinal);
        Assert.Matches(@"[1-9]\d* datum flyttas\. [1-9]\d* är redan skicka", preview);
        Assert.Contains("inbjudan, Sms från 2027-03-01 till 2027-04-02", preview, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 9, 30), await ExitAsync(person));
        Assert.Contains(Lines(browser, "Sex månader efter avslut"), line => line.StartsWith("2027-04-02 inbjudan, Sms Planerat", StringComparison.Ordinal));
        Assert.NotEmpty(sent);
        Assert.Equal(sent, (await app.MessagesAsync(person)).Where(m => m.State == MessageState.Sent).Select(m => (m.Step, m.SettledAt)));
    }

    [Fact]
    public async Task A_correction_that_cannot_be_stored_is_refused_without_a_preview()
    {
        var (browser, person) = await LeaveAsync();
        await browser.GetAsync($"/deltagare/{person}/avslut");

        await browser.SubmitAsync("", ("ExitedOn", "2025-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(Exit, await ExitAsync(person));
    }

    private async Task<(StaffBrowser Browser, int Participant)> LeaveAsync(DateOnly? andLiveUntil = null)
    {
        await BeginAgainAsync();
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup", "livskvalitet");
        var (person, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", new DateOnly(2026, 1, 12), Exit);
        if (andLiveUntil is { } last)
        {
            await app.LiveAsync(last.AddDays(-5), last);
        }

        return (await app.SignInAsAsync((RoleKind.Coordinator, programme)), person);
    }

    /// <summary>The tests share a clock, and the outbox would ask about one that went backwards.</summary>
    private async Task BeginAgainAsync()
    {
        app.Time.MoveTo(Beginning);
        await app.Gate.WriteAsync<PeopleDb, int>(
            async people =>
            {
                (await people.OutboxState.AsTracking().SingleOrDefaultAsync())?.Release(Beginning);
                return await people.SaveChangesAsync();
            },
            CancellationToken.None);
    }

    private async Task AnswerAsync(string code) => await app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            var enrolment = await cases.Enrolments.SingleAsync(e => e.ParticipantCode == code);
            var answered = new Participation { ProgrammeId = enrolment.ProgrammeId, ParticipantCode = code, Occasion = "m6", QuestionnaireId = "followup" };
            answered.Answer(new DateOnly(2027, 3, 2), "sv");
            cases.Add(answered);
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);

    private async Task<DateOnly?> ExitAsync(int person)
    {
        var code = await app.ReadAsync<LinksDb, string>(links => links.IdentityLinks.Where(l => l.ParticipantId == person).Select(l => l.ParticipantCode).SingleAsync());
        return await app.ReadAsync<CasesDb, DateOnly?>(cases => cases.Enrolments.Where(e => e.ParticipantCode == code).Select(e => e.ExitedOn).SingleAsync());
    }

    private static List<string> Lines(StaffBrowser browser, string occasion) =>
        [.. browser.Page.QuerySelectorAll("h3").Single(h => h.TextContent == occasion).NextElementSibling!.NextElementSibling!.QuerySelectorAll("li").Select(li => Plain(li.TextContent))];

    private static string Text(StaffBrowser browser) => Plain(browser.Page.Body!.TextContent);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class TimelineTestsOnSqlite(SqliteApp app) : TimelineTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class TimelineTestsOnPostgres(PostgresApp app) : TimelineTests(app), IClassFixture<PostgresApp>;
