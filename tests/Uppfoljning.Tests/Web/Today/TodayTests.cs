using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Calls;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Features.Participants;

namespace Uppfoljning.Tests.Web.Today;

public abstract class TodayTests(TestApp app)
{
    [Fact]
    public async Task Calls_that_are_due_and_people_who_asked_for_one_wait_for_their_own_coordinator_alone()
    {
        var desk = await CallDesk.OpenAsync(app);
        var call = await desk.QueueAsync();
        await desk.InviteAsync(call);
        await desk.AskAsync(call);
        var (_, elsewhere) = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Coordinator, elsewhere));

        var own = Headings(await (await desk.SignInAsync()).GetAsync("/idag"));
        var others = Headings(await stranger.GetAsync("/idag"));

        Assert.Equal(["1 person vill bli uppringd", "1 samtal i kontaktplanen"], own.Take(2));
        Assert.Empty(others);
        Assert.Contains("Inget väntar på dig", stranger.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_only_dead_contact_points_is_named_until_one_works()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await ChangeContactsAsync(id, contact => contact.Fail(new DateOnly(2026, 9, 1), "smtp.550"));

        await coordinator.GetAsync("/idag");
        var dead = Headings(coordinator);
        var links = coordinator.Page.QuerySelectorAll("main section li a").Select(a => (a.TextContent, a.GetAttribute("href"))).Distinct().ToList();
        await ChangeContactsAsync(id, contact => contact.Verify(new DateOnly(2026, 9, 2)));
        await coordinator.GetAsync("/idag");

        Assert.Equal(["1 person har en uppgift som inte fungerar", "1 person går inte att nå"], dead);
        Assert.Equal([("Åsa Öberg", $"/deltagare/{id}/kontakt")], links);
        Assert.Empty(Headings(coordinator));
    }

    [Fact]
    public async Task Papers_typed_once_lead_whoever_may_type_them_to_the_place_and_others_are_told_that_they_wait()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var first = await app.SignInAsAsync((RoleKind.Registrar, forms.Programme), (RoleKind.Coordinator, forms.Programme));
        var second = await app.SignInAsAsync((RoleKind.Registrar, forms.Programme), (RoleKind.Coordinator, forms.Programme));
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, forms.Programme));
        var paper = await forms.NewPersonalAsync();
        await TypeAsync(first, paper, ("R1", "3"), ("N1", "7"));

        var (own, others, untrained) = (Sections(await first.GetAsync("/idag")), Sections(await second.GetAsync("/idag")), Sections(await coordinator.GetAsync("/idag")));
        var told = coordinator.Page.QuerySelector("main section")!.TextContent;
        await TypeAsync(second, paper, ("R1", "3"), ("N1", "8"));
        var differing = Sections(await first.GetAsync("/idag"));

        const string waits = "1 papper väntar på att någon annan skriver in det en andra gång";
        const string mine = "1 papper ska skrivas in en andra gång";
        Assert.Equal([(waits, null)], own);
        Assert.Equal([(mine, "/papper")], others);
        Assert.Equal([(waits, null)], untrained);
        Assert.Contains("I Insatsen.", told, StringComparison.Ordinal);
        Assert.Equal([(mine, "/papper")], differing);
    }

    [Fact]
    public async Task A_paper_waits_no_longer_when_the_person_has_answered_on_the_web()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var registrar = await app.SignInAsAsync((RoleKind.Registrar, forms.Programme), (RoleKind.Coordinator, forms.Programme));
        var paper = await forms.NewPersonalAsync();
        await TypeAsync(registrar, paper, ("R1", "3"));
        var before = Headings(await registrar.GetAsync("/idag"));
        var person = await forms.BeginAsync(paper);
        while (person.Step != "tack")
        {
            await person.SubmitAsync();
        }

        var after = Headings(await registrar.GetAsync("/idag"));
        await registrar.GetAsync("/papper");

        Assert.Single(before);
        Assert.Empty(after);
        Assert.DoesNotContain("väntar på att skrivas in", registrar.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translations_that_somebody_followed_up_has_chosen_wait_until_each_is_reviewed()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await JoinAsync(programme, "Ali", "ar");
        await JoinAsync(programme, "Amira", "ar");
        await JoinAsync(programme, "Erin", "en");
        await JoinAsync(programme, "Sahra", "so", exitedOn: new DateOnly(2024, 1, 15));

        var before = Texts(await coordinator.GetAsync("/idag"));
        var readers = coordinator.Page.QuerySelectorAll("main section li:has(ul)").Select(li => li.FirstChild!.TextContent.Trim()).ToList();
        await coordinator.GetAsync(before.Single(t => t.Address.StartsWith("/enkater/", StringComparison.Ordinal)).Address);
        await coordinator.SubmitAsync("/Review", ("Language", "ar"));
        var reviewed = Texts(await coordinator.GetAsync("/idag"));
        await coordinator.GetAsync(reviewed.Single().Address);
        await coordinator.SubmitAsync("", ("Reviewed", "en"), ("Reviewed", "sv-simple"), ("Reviewed", "ar"));
        var drafted = Texts(await coordinator.GetAsync("/idag"));
        await coordinator.GetAsync(drafted.Single().Address + "/publicera");
        await coordinator.SubmitAsync("");
        var published = Texts(await coordinator.GetAsync("/idag"));

        Assert.Equal(["Meddelandena i kontaktplanen", "Enkäten Hur har du det nu?"], before.Select(t => t.Text));
        Assert.Equal(["Arabiska, Insatsen: 2 deltagare"], readers);
        Assert.Equal([$"/program/{programme}/kontaktplan/regler#Reviewed-ar"], reviewed.Select(t => t.Address));
        Assert.Equal([$"/program/{programme}/kontaktplan"], drafted.Select(t => t.Address));
        Assert.Empty(published);
    }

    [Fact]
    public async Task A_language_that_the_programme_does_not_use_waits_for_nobody()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await JoinAsync(programme, "Ali", "ar");
        await coordinator.GetAsync($"/program/{programme}/fakta");
        await coordinator.SubmitAsync("", ("Owner", ""), ("Languages", "en"));

        var texts = Texts(await coordinator.GetAsync("/idag"));

        Assert.Empty(texts);
    }

    [Fact]
    public async Task While_the_outbox_is_paused_nobody_is_told_that_it_sends_by_itself()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await ChangeOutboxAsync(outbox => outbox.Pause(PauseReason.ByHand, app.Time.GetUtcNow()));

        await coordinator.GetAsync("/idag");
        var paused = coordinator.Page.QuerySelectorAll(".notice").Select(n => n.TextContent).ToList();
        await ChangeOutboxAsync(outbox => outbox.Release(app.Time.GetUtcNow()));
        await coordinator.GetAsync("/idag");
        var released = coordinator.Page.QuerySelectorAll(".notice").Select(n => n.TextContent).ToList();

        Assert.StartsWith("Utskicken är pausade.", paused[0], StringComparison.Ordinal);
        Assert.Equal(["Inget annat väntar på dig i dag."], paused.Skip(1));
        Assert.Equal(["Inget väntar på dig i dag. Det som ska skickas skickas av sig självt."], released);
    }

    private static List<string> Headings(StaffBrowser browser) => [.. browser.Page.QuerySelectorAll("main section h2").Select(h => h.TextContent)];

    private static List<(string Heading, string? Address)> Sections(StaffBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("main section").Select(s => (s.QuerySelector("h2")!.TextContent, s.QuerySelector("a")?.GetAttribute("href")))];

    private static List<(string Text, string Address)> Texts(StaffBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("main section").Where(s => s.QuerySelector("h2")!.TextContent.Contains("granskning", StringComparison.Ordinal))
            .SelectMany(s => s.QuerySelectorAll("li a")).Select(a => (a.TextContent, a.GetAttribute("href")!))];

    private static async Task TypeAsync(StaffBrowser browser, PersonalLink paper, params (string, string)[] typed)
    {
        await browser.GetAsync("/papper");
        await browser.SubmitAsync("", ("Code", paper.Code));
        await browser.SubmitAsync("", typed);
    }

    private Task<(int, int)> JoinAsync(int programme, string name, string language, DateOnly? exitedOn = null) => app.MakeParticipantAsync(programme, new ParticipantFacts
    {
        Name = name,
        BirthYear = 1990,
        Gender = "woman",
        Language = language,
        Email = "nagon@exempel.se",
        Enrolment = new EnrolmentFacts { StartedOn = new DateOnly(2023, 2, 1), ExitedOn = exitedOn },
    });

    private Task<int> ChangeOutboxAsync(Action<OutboxState> change) => app.Gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            change(await SweepDoubts.OutboxAsync(people, CancellationToken.None));
            return await people.SaveChangesAsync();
        },
        CancellationToken.None);

    private Task<int> ChangeContactsAsync(int participant, Action<ContactPoint> change) => app.Gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            (await people.ContactPoints.Where(c => c.ParticipantId == participant).ToListAsync()).ForEach(change);
            return await people.SaveChangesAsync();
        },
        CancellationToken.None);
}

public sealed class TodayTestsOnSqlite(SqliteApp app) : TodayTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class TodayTestsOnPostgres(PostgresApp app) : TodayTests(app), IClassFixture<PostgresApp>;
