using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Data;

/// <summary>Links that are out close when their window does. Nothing is sent in any of these tests.</summary>
public abstract class LinkClosingTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateOnly Left = new(2026, 5, 31);

    [Fact]
    public async Task A_corrected_exit_moves_the_end_of_every_link_at_once()
    {
        var person = await LeaveAsync(Left);
        var links = new[] { await LinkAsync(person, "followup"), await LinkAsync(person, "livskvalitet"), await LinkAsync(person, "livskvalitet", role: ResponseLink.Coach) };

        await CorrectAsync(person, new DateOnly(2026, 4, 30));

        foreach (var link in links)
        {
            Assert.Equal(LinkClosings.At(new DateOnly(2027, 4, 30)), await ClosesAtAsync(link));
        }
    }

    [Fact]
    public async Task The_links_of_somebody_else_stand()
    {
        var person = await LeaveAsync(Left);
        var (other, _) = await app.MakeParticipantAsync(person.Programme, "Bo Öberg", new DateOnly(2025, 9, 1), Left);
        var link = await LinkAsync(person with { Id = other }, "followup");

        await CorrectAsync(person, new DateOnly(2026, 4, 30));

        Assert.Equal(LinkClosings.At(new DateOnly(2027, 5, 31)), await ClosesAtAsync(link));
    }

    [Fact]
    public async Task What_is_answered_or_withdrawn_stays_as_it_was()
    {
        var person = await LeaveAsync(new DateOnly(2025, 5, 31));
        var answered = await LinkAsync(person, "followup", change: link => link.Answer("id", "visit"));
        var withdrawn = await LinkAsync(person, "livskvalitet", change: link => link.Withdraw());

        await CorrectAsync(person, Left);

        foreach (var link in new[] { answered, withdrawn })
        {
            Assert.Equal(LinkClosings.At(new DateOnly(2026, 5, 31)), await ClosesAtAsync(link));
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(StopKind.Declined, false)]
    [InlineData(StopKind.OptedOut, false)]
    public async Task A_link_whose_time_was_over_opens_again_with_its_window_but_not_to_one_who_has_said_no(StopKind? pressed, bool opens)
    {
        var person = await LeaveAsync(new DateOnly(2025, 5, 31));
        var link = await LinkAsync(person, "followup");
        await PressAsync(link, pressed);

        await CorrectAsync(person, Left);

        Assert.Equal(opens, (await app.LinkAsync(link)).IsOpenAt(app.Time.GetUtcNow()));
    }

    [Fact]
    public async Task What_follows_the_answered_questionnaire_opens_again_with_the_window()
    {
        var person = await LeaveAsync(new DateOnly(2025, 5, 31));
        var next = await LinkAsync(person, "livskvalitet");
        await AnswerAsync(person, "followup");

        await CorrectAsync(person, Left);

        Assert.Equal(LinkClosings.At(new DateOnly(2027, 5, 31)), await ClosesAtAsync(next));
    }

    [Fact]
    public async Task An_exit_taken_back_closes_its_links_and_a_new_one_opens_them_to_its_own_end()
    {
        var person = await LeaveAsync(Left);
        var link = await LinkAsync(person, "followup");

        await TakeBackAsync(person);
        var closed = await ClosesAtAsync(link);
        await CorrectAsync(person, new DateOnly(2026, 5, 1), isFirst: true);

        Assert.Equal(app.Time.GetUtcNow(), closed);
        Assert.Equal(LinkClosings.At(new DateOnly(2027, 5, 1)), await ClosesAtAsync(link));
    }

    [Fact]
    public async Task A_message_that_has_not_gone_gets_the_new_last_day()
    {
        var person = await LeaveAsync(Left);
        var (waits, sent) = (await QueueAsync(person, "invitation"), await QueueAsync(person, "notice", m => m.Send(app.Time.GetUtcNow(), null)));

        await CorrectAsync(person, new DateOnly(2026, 4, 30));

        var messages = await app.MessagesAsync(person.Id);
        Assert.Equal((new DateOnly(2027, 4, 30), new DateOnly(2027, 5, 31)), (messages.Single(m => m.Id == waits).ClosesOn, messages.Single(m => m.Id == sent).ClosesOn));
    }

    [Fact]
    public async Task A_letter_in_a_pile_is_too_late_once_the_exit_is_taken_back()
    {
        var person = await LeaveAsync(Left);
        var pile = new LetterBatch { ProgrammeId = person.Programme, MadeAt = app.Time.GetUtcNow(), LetterDate = Today, Letters = 1 };
        await app.Gate.WriteAsync<PeopleDb, int>(
            people =>
            {
                people.Add(pile);
                return people.SaveChangesAsync();
            },
            CancellationToken.None);
        await QueueAsync(person, "letter", m => m.Print(pile.Id, app.Time.GetUtcNow(), [1]));

        await TakeBackAsync(person);

        Assert.Equal((MessageState.Sending, Today.AddDays(-1)), (await app.MessagesAsync(person.Id)).Select(m => (m.State, m.ClosesOn)).Single());
    }

    [Fact]
    public async Task The_preview_of_a_correction_tells_which_links_close_another_day_and_stores_nothing()
    {
        var person = await LeaveAsync(Left);
        var link = await LinkAsync(person, "followup");
        await person.Browser.GetAsync($"/deltagare/{person.Id}/avslut");

        await person.Browser.SubmitAsync("", ("ExitedOn", "2026-04-30"), ("ExitReason", "work"));

        Assert.Contains("Sex månader efter avslut: öppen till och med 2027-04-30", person.Browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(LinkClosings.At(new DateOnly(2027, 5, 31)), await ClosesAtAsync(link));
    }

    [Fact]
    public async Task A_published_plan_moves_the_links_of_everybody_and_says_so_before()
    {
        var person = await LeaveAsync(Left);
        var link = await LinkAsync(person, "followup");
        await DraftAsync(person, "\"closes\": { \"months\": 12 }", "\"closes\": { \"months\": 9 }");
        await person.Browser.GetAsync($"/program/{person.Programme}/kontaktplan/publicera");
        var (told, before) = (person.Browser.Page.QuerySelector("main")!.TextContent, await ClosesAtAsync(link));

        await person.Browser.SubmitAsync("");

        Assert.Contains("1 länk som redan är ute får en ny sista dag.", told, StringComparison.Ordinal);
        Assert.Equal((LinkClosings.At(new DateOnly(2027, 5, 31)), LinkClosings.At(new DateOnly(2027, 2, 28))), (before, await ClosesAtAsync(link)));
    }

    [Fact]
    public async Task A_plan_that_has_turned_the_occasion_off_says_nothing_of_what_is_out()
    {
        var person = await LeaveAsync(Left);
        var link = await LinkAsync(person, "followup");
        await DraftAsync(person, "\"opens\": { \"months\": 6 }", "\"enabled\": false, \"opens\": { \"months\": 6 }");
        await person.Browser.GetAsync($"/program/{person.Programme}/kontaktplan/publicera");

        await person.Browser.SubmitAsync("");

        Assert.Equal(1, await app.ReadAsync<CasesDb, int>(cases => cases.ContactPlanVersions.CountAsync(v => v.ProgrammeId == person.Programme)));
        Assert.Equal(LinkClosings.At(new DateOnly(2027, 5, 31)), await ClosesAtAsync(link));
    }

    [Fact]
    public async Task Another_day_to_be_asked_moves_the_end_of_a_partners_link()
    {
        var person = await LeaveAsync(Left);
        await person.Browser.GetAsync($"/program/{person.Programme}/medverkande");
        await person.Browser.SubmitAsync("/Add", ("Name", "Handläggaren"), ("Email", "h@exempel.se"), ("Role", "Partner"), ("AskOn", "2026-12-10"));
        var partner = await app.ReadAsync<PeopleDb, int>(people => people.Participants.Where(p => p.ProgrammeId == person.Programme && p.Role == OccasionRole.Partner).Select(p => p.Id).SingleAsync());
        var link = await LinkAsync(person with { Id = partner }, "samverkan", "partners", role: "caseWorker", closesOn: new DateOnly(2027, 1, 9));

        await person.Browser.GetAsync($"/program/{person.Programme}/medverkande");
        await person.Browser.SubmitAsync("/Ask", ("On", "2026-12-20"));

        Assert.Equal(LinkClosings.At(new DateOnly(2027, 1, 19)), await ClosesAtAsync(link));
    }

    private async Task<Leaver> LeaveAsync(DateOnly exit)
    {
        app.Time.MoveTo(StockholmTime.Instant(Today, new TimeOnly(9, 0)));
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup", "livskvalitet", "samverkan");
        var (id, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", new DateOnly(2025, 1, 13), exit);
        return new Leaver(await app.SignInAsAsync((RoleKind.Coordinator, programme)), programme, id, exit);
    }

    private static async Task CorrectAsync(Leaver person, DateOnly exit, bool isFirst = false)
    {
        await person.Browser.GetAsync($"/deltagare/{person.Id}/avslut");
        await person.Browser.SubmitAsync("", ("ExitedOn", $"{exit:yyyy-MM-dd}"), ("ExitReason", "work"));
        if (!isFirst)
        {
            await person.Browser.SubmitAsync("");
        }
    }

    private static async Task TakeBackAsync(Leaver person)
    {
        await person.Browser.GetAsync($"/deltagare/{person.Id}/tid?Number=1");
        await person.Browser.SubmitAsync("", ("ExitedOn", ""), ("ExitReason", ""));
        await person.Browser.SubmitAsync("");
    }

    private static async Task DraftAsync(Leaver person, string from, string to)
    {
        var plan = Encoding.UTF8.GetString(DefaultContactPlan.File.Span);
        var m6 = plan.IndexOf("\"id\": \"m6\"", StringComparison.Ordinal);
        var changed = plan[..m6] + plan[m6..].Replace(from, to, StringComparison.Ordinal);
        await person.Browser.GetAsync($"/program/{person.Programme}/kontaktplan/kalla");
        await person.Browser.UploadAsync($"/program/{person.Programme}/kontaktplan/kalla", "File", Encoding.UTF8.GetBytes(changed));
    }

    private Task<long> LinkAsync(Leaver person, string questionnaire, string occasion = "m6", string role = "participant", DateOnly? closesOn = null, Action<ResponseLink>? change = null) => app.Gate.WriteAsync<LinksDb, CasesDb, long>(
        async (links, cases) =>
        {
            var organisation = await cases.Programmes.Where(p => p.Id == person.Programme).Select(p => p.OrganisationId).SingleAsync();
            var link = new ResponseLink
            {
                ProgrammeId = person.Programme,
                QuestionnaireVersionId = await cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisation && v.QuestionnaireId == questionnaire).Select(v => v.Id).SingleAsync(),
                Occasion = occasion,
                Role = role,
                ParticipantCode = await CodeAsync(links, person),
                Mode = ResponseMode.Own,
                ClosesAt = LinkClosings.At(closesOn ?? person.Exit.AddMonths(12)),
            };
            change?.Invoke(link);
            links.Add(link);
            await links.SaveChangesAsync();
            return link.Id;
        },
        CancellationToken.None);

    private Task<long> QueueAsync(Leaver person, string step, Action<Message>? change = null) => app.Gate.WriteAsync<PeopleDb, long>(
        async people =>
        {
            var message = new Message
            {
                ProgrammeId = person.Programme,
                ParticipantId = person.Id,
                EnrolmentNumber = 1,
                Occasion = "m6",
                Step = step,
                Channel = Channel.Letter,
                QuestionnaireId = "followup",
                ClosesOn = person.Exit.AddMonths(12),
                DueAt = app.Time.GetUtcNow(),
                Reference = Secrets.NewShortId(),
            };
            change?.Invoke(message);
            people.Add(message);
            await people.SaveChangesAsync();
            return message.Id;
        },
        CancellationToken.None);

    private async Task PressAsync(long link, StopKind? kind)
    {
        if (kind is { } pressed)
        {
            await app.Gate.WriteAsync<LinksDb, int>(
                links =>
                {
                    links.Add(new StopRequest { ResponseLinkId = link, Kind = pressed, At = app.Time.GetUtcNow() });
                    return links.SaveChangesAsync();
                },
                CancellationToken.None);
        }
    }

    private Task<int> AnswerAsync(Leaver person, string questionnaire) => app.Gate.WriteAsync<CasesDb, LinksDb, int>(
        async (cases, links) =>
        {
            var answered = new Participation { ProgrammeId = person.Programme, ParticipantCode = await CodeAsync(links, person), Occasion = "m6", QuestionnaireId = questionnaire };
            answered.Answer(Today, "sv");
            cases.Add(answered);
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);

    private static Task<string> CodeAsync(LinksDb links, Leaver person) => links.IdentityLinks.Where(l => l.ParticipantId == person.Id).Select(l => l.ParticipantCode).SingleAsync();

    private async Task<DateTimeOffset> ClosesAtAsync(long link) => (await app.LinkAsync(link)).ClosesAt;

    private sealed record Leaver(StaffBrowser Browser, int Programme, int Id, DateOnly Exit);
}

public sealed class LinkClosingOnSqlite(SqliteApp app) : LinkClosingTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class LinkClosingOnPostgres(PostgresApp app) : LinkClosingTests(app), IClassFixture<PostgresApp>;
