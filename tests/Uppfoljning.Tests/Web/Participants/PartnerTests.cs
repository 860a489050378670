using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Participants;

/// <summary>Coaches, and those who are asked about the programme.</summary>
public abstract class PartnerTests(TestApp app)
{
    private DateOnly Today => StockholmTime.Civil(app.Time.GetUtcNow()).Day;

    [Fact]
    public async Task Whoever_is_asked_about_the_programme_is_written_to_from_the_chosen_day_under_a_code_of_her_own()
    {
        var (browser, programme) = await OpenAsync("samverkan");

        await AddAsync(browser, programme, "Handläggaren", "Partner", $"{Today:yyyy-MM-dd}");
        await app.Services.GetRequiredService<PlanningService>().SweepAsync(CancellationToken.None);

        var person = await PersonAsync(programme, OccasionRole.Partner);
        var message = await app.ReadAsync<PeopleDb, Message?>(people => people.Messages.FirstOrDefaultAsync(m => m.ParticipantId == person.Id));
        Assert.Equal(("partners", "samverkan"), (message?.Occasion, message?.QuestionnaireId));
    }

    [Fact]
    public async Task A_new_day_for_one_who_has_been_asked_is_a_new_time_and_otherwise_the_day_moves()
    {
        var (browser, programme) = await OpenAsync("samverkan");
        await AddAsync(browser, programme, "Handledaren", "Partner", $"{Today.AddDays(30):yyyy-MM-dd}");
        var person = await PersonAsync(programme, OccasionRole.Partner);

        await browser.SubmitAsync("/Ask", ("On", $"{Today.AddDays(-1):yyyy-MM-dd}"));
        var moved = await AskedAsync(programme);
        await browser.SubmitAsync("/Ask", ("On", $"{Today.AddYears(1):yyyy-MM-dd}"));

        Assert.Equal([Today.AddDays(-1)], moved);
        Assert.Equal([Today.AddDays(-1), Today.AddYears(1)], await AskedAsync(programme));
        Assert.Equal([1, 2], await app.ReadAsync<LinksDb, List<int>>(links => links.IdentityLinks.Where(l => l.ParticipantId == person.Id).Select(l => l.EnrolmentNumber).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_coach_is_chosen_among_those_of_the_same_programme_only()
    {
        var (browser, programme) = await OpenAsync("kompetens");
        await AddAsync(browser, programme, "Coachen", "Coach", "");
        var (_, elsewhere) = await OpenAsync("kompetens");
        var coach = await PersonAsync(programme, OccasionRole.Coach);
        var (participant, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg");
        var (stranger, _) = await app.MakeParticipantAsync(elsewhere, "Bo Öberg");

        await browser.GetAsync($"/deltagare/{participant}/coach");
        await browser.SubmitAsync("", ("Coach", $"{coach.Id}"));
        var chosen = (await PersonAsync(participant)).CoachId;
        await browser.GetAsync($"/deltagare/{participant}/coach");
        await browser.SubmitAsync("", ("Coach", $"{stranger}"));

        Assert.Equal(coach.Id, chosen);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal(coach.Id, (await PersonAsync(participant)).CoachId);
    }

    [Fact]
    public async Task A_coachs_link_answers_about_the_participant_and_its_buttons_stop_nobody_else()
    {
        var (browser, programme) = await OpenAsync("kompetens", "livskvalitet");
        var (participant, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", startedOn: Today.AddMonths(-3).AddDays(10));
        await app.Services.GetRequiredService<PlanningService>().SweepAsync(CancellationToken.None);
        await browser.GetAsync("/idag");
        var address = browser.Page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!).First(a => a.StartsWith("/overlamna/", StringComparison.Ordinal));
        var task = await app.ReadAsync<PeopleDb, Message>(people => people.Messages.SingleAsync(m => m.ParticipantId == participant && m.Channel == Channel.Task));
        await browser.GetAsync($"/overlamna/{task.Id}");

        await browser.SubmitAsync("/Link");
        var token = browser.Page.QuerySelector("code")!.TextContent.Split('/')[^1];
        var link = (await app.ReadAsync<LinksDb, LinkAndVisit?>(links => links.LinkOfAsync(token, null, CancellationToken.None)))!.Link;
        await app.Gate.WriteAsync<LinksDb, int>(
            links =>
            {
                links.Add(new StopRequest { ResponseLinkId = link.Id, Kind = StopKind.OptedOut, At = app.Time.GetUtcNow() });
                return links.SaveChangesAsync();
            },
            CancellationToken.None);

        Assert.StartsWith("/overlamna/", address, StringComparison.Ordinal);
        Assert.Equal((ResponseLink.Coach, "quarter-1"), (link.Role, link.Occasion));
        Assert.Empty(await app.ReadAsync<LinksDb, List<PressedStop>>(links => links.PressedStopsAsync(programme, participant, CancellationToken.None)));
    }

    [Fact]
    public async Task A_rating_that_is_answered_waits_for_nobody()
    {
        var (browser, programme) = await OpenAsync("kompetens", "livskvalitet");
        var (participant, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", startedOn: Today.AddMonths(-3).AddDays(10));
        await app.Services.GetRequiredService<PlanningService>().SweepAsync(CancellationToken.None);
        var task = await TaskAsync(participant);
        await browser.GetAsync($"/overlamna/{task.Id}");
        await browser.SubmitAsync("/Link");
        var token = browser.Page.QuerySelector("code")!.TextContent.Split('/')[^1];
        await app.Gate.WriteAsync<LinksDb, int>(
            async links =>
            {
                var link = (await links.LinkOfAsync(token, null, CancellationToken.None))!.Link;
                var tracked = await links.ResponseLinks.AsTracking().SingleAsync(l => l.Id == link.Id);
                tracked.Answer("once", "visit");
                return await links.SaveChangesAsync();
            },
            CancellationToken.None);

        await app.Services.GetRequiredService<RatingsDone>().SweepAsync(CancellationToken.None);

        Assert.Equal(MessageState.Sent, (await TaskAsync(participant)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/overlamna/{task.Id}")).Status);
    }

    [Fact]
    public async Task The_form_is_handed_over_with_the_coachs_beside_it_and_what_could_not_be_is_open_for_the_next_channel()
    {
        var (browser, programme) = await OpenAsync("kompetens", "livskvalitet");
        var (participant, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", startedOn: Today);
        await app.Services.GetRequiredService<PlanningService>().SweepAsync(CancellationToken.None);
        var handover = await app.ReadAsync<PeopleDb, Message>(people => people.Messages.SingleAsync(m => m.ParticipantId == participant && m.Channel == Channel.Handover));
        await browser.GetAsync($"/overlamna/{handover.Id}");

        await browser.SubmitAsync("/Coach");
        var token = browser.Page.QuerySelector("code")!.TextContent.Split('/')[^1];
        var link = (await app.ReadAsync<LinksDb, LinkAndVisit?>(links => links.LinkOfAsync(token, null, CancellationToken.None)))!.Link;
        await browser.SubmitAsync("/Not");

        var settled = await app.ReadAsync<PeopleDb, Message>(people => people.Messages.SingleAsync(m => m.Id == handover.Id));
        Assert.Equal((MessageState.Failed, "handover.notMet", null), (settled.State, settled.Cause, settled.NotBefore));
        Assert.Equal((ResponseLink.Coach, "start"), (link.Role, link.Occasion));
    }

    [Theory]
    [InlineData("", "070-123 45 67")]
    [InlineData("Handläggaren", "070-12")]
    public async Task What_cannot_be_stored_is_told_with_what_was_typed(string name, string phone)
    {
        var (browser, programme) = await OpenAsync("samverkan");
        await browser.GetAsync($"/program/{programme}/medverkande");

        await browser.SubmitAsync("/Add", ("Name", name), ("Phone", phone), ("Role", "Partner"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(phone, browser.Page.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.False(await app.ReadAsync<PeopleDb, bool>(people => people.Participants.AnyAsync(p => p.ProgrammeId == programme)));
    }

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync(params string[] questionnaires)
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        foreach (var questionnaire in questionnaires)
        {
            await app.PublishAsync(organisation, questionnaire);
        }

        return (await app.SignInAsAsync((RoleKind.Coordinator, programme)), programme);
    }

    private static async Task AddAsync(StaffBrowser browser, int programme, string name, string role, string askOn)
    {
        await browser.GetAsync($"/program/{programme}/medverkande");
        await browser.SubmitAsync("/Add", ("Name", name), ("Email", "nagon@exempel.se"), ("Role", role), ("AskOn", askOn));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    private Task<Participant> PersonAsync(int programme, OccasionRole role) => app.ReadAsync<PeopleDb, Participant>(people => people.Participants.SingleAsync(p => p.ProgrammeId == programme && p.Role == role));

    private Task<Participant> PersonAsync(int id) => app.ReadAsync<PeopleDb, Participant>(people => people.Participants.SingleAsync(p => p.Id == id));

    private Task<Message> TaskAsync(int participant) => app.ReadAsync<PeopleDb, Message>(people => people.Messages.SingleAsync(m => m.ParticipantId == participant && m.Channel == Channel.Task));

    private Task<List<DateOnly>> AskedAsync(int programme) => app.ReadAsync<CasesDb, List<DateOnly>>(cases => cases.Enrolments.Where(e => e.ProgrammeId == programme).Select(e => e.AskedOn!.Value).Order().ToListAsync());
}

public sealed class PartnerTestsOnSqlite(SqliteApp app) : PartnerTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PartnerTestsOnPostgres(PostgresApp app) : PartnerTests(app), IClassFixture<PostgresApp>;
