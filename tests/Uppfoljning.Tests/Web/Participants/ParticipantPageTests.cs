using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Participants;

/// <summary>A coordinator and a person, from the first day to the last.</summary>
public abstract class ParticipantPageTests(TestApp app)
{
    [Fact]
    public async Task A_person_is_added_by_hand_and_found_again_by_name_and_by_number()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/ny-deltagare");
        await browser.SubmitAsync("", ("Name", "Åsa Öberg"), ("BirthYear", "1990"), ("Gender", "woman"), ("Phone", "070-765 43 21"), ("StartedOn", "2026-08-24"));

        await browser.GetAsync($"/program/{programme}/deltagare");
        await browser.SubmitAsync("/Search", ("Text", "öb"));
        var byName = browser.Page.QuerySelector("tbody th a")?.TextContent;
        await browser.SubmitAsync("/Search", ("Text", "+46 70 765 43 21"));

        Assert.Equal("Åsa Öberg", byName);
        Assert.Equal("Åsa Öberg", browser.Page.QuerySelector("tbody th a")?.TextContent);
        Assert.DoesNotContain("7654321", browser.Page.Body!.TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_names_a_person_lies_open_in_the_database()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg");

        var person = await app.ReadAsync<PeopleDb, Participant>(people => people.Participants.SingleAsync(p => p.Id == id));
        var contacts = await app.ReadAsync<PeopleDb, List<ContactPoint>>(people => people.ContactPoints.Where(c => c.ParticipantId == id).ToListAsync());

        Assert.Equal(3, contacts.Count);
        Assert.All(contacts.Select(c => c.SealedValue).Append(person.SealedName), sealedValue =>
        {
            var text = System.Text.Encoding.UTF8.GetString(sealedValue);
            Assert.DoesNotContain("berg", text, StringComparison.Ordinal);
            Assert.DoesNotContain("exempel", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4670", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_person_number_is_refused_in_the_form_and_what_was_typed_stays()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/ny-deltagare");

        await browser.SubmitAsync("", ("Name", "Bo Ek 19800101-1234"), ("BirthYear", "80"), ("StartedOn", "2026-08-24"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["#Name", "#Name", "#BirthYear"], browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("80", browser.Page.QuerySelector("#BirthYear")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_person_is_not_added_twice_unless_somebody_says_so()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (twin, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg");
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/ny-deltagare");

        await browser.SubmitAsync("", ("Name", "åsa  öberg"), ("BirthYear", "1980"), ("StartedOn", "2026-08-24"));
        var told = browser.Page.QuerySelector($"a[href='/deltagare/{twin}']");
        await browser.SubmitAsync("", ("AddTwin", "true"));

        Assert.NotNull(told);
        Assert.Equal(2, await app.ReadAsync<PeopleDb, int>(people => people.Participants.CountAsync(p => p.ProgrammeId == programme)));
    }

    [Fact]
    public async Task A_hold_a_note_and_a_consent_take_one_click_each_and_are_logged()
    {
        var (browser, id, _) = await OpenAsync();

        await browser.SubmitAsync("/Stop");
        await browser.SubmitAsync("/Note", ("Text", "Ring efter tre"));
        await browser.SubmitAsync("/Consent");

        Assert.Equal([StopReason.OnHold], await app.ReadAsync<PeopleDb, List<StopReason>>(people => people.ContactStops.Where(s => s.ParticipantId == id).Select(s => s.Reason).ToListAsync()));
        Assert.Contains("Ring efter tre", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([AuditActions.ContactStopped, AuditActions.NoteAdded, AuditActions.ConsentGiven], await LoggedAsync(id));
    }

    [Fact]
    public async Task A_hold_ends_when_somebody_ends_it()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.SubmitAsync("/Stop");

        await browser.SubmitAsync("/Release");

        Assert.Equal(0, await app.ReadAsync<PeopleDb, int>(people => people.ContactStops.CountAsync(s => s.ParticipantId == id)));
    }

    [Fact]
    public async Task Contact_details_are_masked_until_they_are_asked_for_which_is_logged()
    {
        var (browser, id, _) = await OpenAsync();
        var before = browser.Page.Body!.TextContent;
        await browser.GetAsync($"/deltagare/{id}/kontakt");

        await browser.SubmitAsync("/Show");

        Assert.DoesNotContain("asa@exempel.se", before, StringComparison.Ordinal);
        Assert.Equal("asa@exempel.se", browser.Page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal([AuditActions.ContactShown], await LoggedAsync(id));
    }

    [Fact]
    public async Task A_changed_number_replaces_the_old_one_and_the_rest_keeps_what_is_known_of_it()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.GetAsync($"/deltagare/{id}/kontakt");
        await browser.SubmitAsync("/Show");

        await browser.SubmitAsync("/Save", ("Phone", "073-111 22 33"));

        var contacts = await app.ReadAsync<PeopleDb, List<ContactPoint>>(people => people.ContactPoints.Where(c => c.ParticipantId == id).OrderBy(c => c.Kind).ToListAsync());
        var seal = app.Services.GetRequiredService<PeopleSeal>();
        var programme = await app.ReadAsync<PeopleDb, int>(people => people.Participants.Where(p => p.Id == id).Select(p => p.ProgrammeId).SingleAsync());
        Assert.Equal("+46731112233", seal.OpenContact(programme, contacts.Single(c => c.Kind == ContactKind.Mobile)));
        Assert.Null(contacts.Single(c => c.Kind == ContactKind.Email).VerifiedOn);
        Assert.NotNull(contacts.Single(c => c.Kind == ContactKind.Mobile).VerifiedOn);
    }

    [Fact]
    public async Task Protected_identity_takes_away_contact_data_and_notes_at_once_and_lets_none_back()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.SubmitAsync("/Note", ("Text", "Bor hos sin syster"));
        await browser.SubmitAsync("/Protect", ("Sure", "true"));

        await browser.GetAsync($"/deltagare/{id}/kontakt");
        await browser.PostAsync($"/deltagare/{id}/kontakt/Save", [("__RequestVerificationToken", await TokenAsync(browser)), ("Phone", "0701234567")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal((0, 0), await app.ReadAsync<PeopleDb, (int, int)>(async people => (await people.ContactPoints.CountAsync(c => c.ParticipantId == id), await people.ContactNotes.CountAsync(n => n.ParticipantId == id))));
    }

    [Fact]
    public async Task An_exit_is_registered_with_reason_and_income()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.GetAsync($"/deltagare/{id}/avslut");

        await browser.SubmitAsync("", ("ExitedOn", "2026-08-31"), ("ExitReason", "work"), ("IncomeAtExit", "employment"), ("IncomeAtExit", "parental"));

        var enrolment = await EnrolmentAsync(id, 1);
        var incomes = await app.ReadAsync<CasesDb, List<string>>(cases => cases.IncomeSnapshots.Where(i => i.EnrolmentId == enrolment.Id && i.Moment == IncomeMoment.Exit).Select(i => i.Source).Order().ToListAsync());
        Assert.Equal((new DateOnly(2026, 8, 31), "work", new DateOnly(2026, 9, 1)), (enrolment.ExitedOn, enrolment.ExitReason, enrolment.ExitKnownOn));
        Assert.Equal(["employment", "parental"], incomes);
    }

    [Fact]
    public async Task An_exit_before_the_start_is_refused_in_words()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.GetAsync($"/deltagare/{id}/avslut");

        await browser.SubmitAsync("", ("ExitedOn", "2025-08-31"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Null((await EnrolmentAsync(id, 1)).ExitedOn);
    }

    [Fact]
    public async Task A_person_who_comes_back_gets_a_new_time_under_a_new_code()
    {
        var (browser, id, _) = await OpenAsync(exitedOn: new DateOnly(2026, 3, 31));
        await browser.GetAsync($"/deltagare/{id}/ny-tid");

        await browser.SubmitAsync("", ("StartedOn", "2026-08-24"));

        var (first, second) = (await EnrolmentAsync(id, 1), await EnrolmentAsync(id, 2));
        Assert.NotEqual(first.ParticipantCode, second.ParticipantCode);
        Assert.Equal(("woman", "46-55"), (second.Gender, second.AgeBand));
    }

    [Fact]
    public async Task Coming_back_before_having_left_is_refused()
    {
        var (browser, id, _) = await OpenAsync();
        await browser.GetAsync($"/deltagare/{id}/ny-tid");

        await browser.SubmitAsync("", ("StartedOn", "2026-08-24"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task Two_rows_of_one_person_become_one_with_every_code_and_contact_detail_kept()
    {
        var (browser, id, programme) = await OpenAsync(exitedOn: new DateOnly(2026, 3, 31));
        var (twin, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", new DateOnly(2026, 8, 24));
        var codes = new[] { (await EnrolmentAsync(id, 1)).ParticipantCode, (await EnrolmentAsync(twin, 1)).ParticipantCode };
        await browser.GetAsync($"/deltagare/{id}/samma");

        await browser.SubmitAsync("/Merge");

        Assert.Equal(codes, (string[])[(await EnrolmentAsync(id, 1)).ParticipantCode, (await EnrolmentAsync(id, 2)).ParticipantCode]);
        Assert.False(await app.ReadAsync<PeopleDb, bool>(people => people.Participants.AnyAsync(p => p.Id == twin)));
        Assert.Equal(3, await app.ReadAsync<PeopleDb, int>(people => people.ContactPoints.CountAsync(c => c.ParticipantId == id)));
        Assert.Null((await EnrolmentAsync(id, 2)).ExitReason);
    }

    [Fact]
    public async Task Of_two_rows_for_the_same_time_one_becomes_a_misregistration()
    {
        var (browser, id, programme) = await OpenAsync();
        await app.MakeParticipantAsync(programme, "Åsa Öberg", new DateOnly(2026, 1, 12));
        await browser.GetAsync($"/deltagare/{id}/samma");

        await browser.SubmitAsync("/Merge");

        Assert.Equal((null, "misregistered"), ((await EnrolmentAsync(id, 1)).ExitReason, (await EnrolmentAsync(id, 2)).ExitReason));
    }

    [Fact]
    public async Task The_page_never_tells_the_code_that_answers_lie_under()
    {
        var (browser, id, _) = await OpenAsync();

        var code = (await EnrolmentAsync(id, 1)).ParticipantCode;

        Assert.DoesNotContain(code, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<(StaffBrowser Browser, int Participant, int Programme)> OpenAsync(DateOnly? exitedOn = null)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeParticipantAsync(programme, "Åsa Öberg", exitedOn: exitedOn);
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        return (await browser.GetAsync($"/deltagare/{id}"), id, programme);
    }

    private static async Task<string> TokenAsync(StaffBrowser browser) => (await browser.GetAsync("/start")).FormToken;

    private async Task<Enrolment> EnrolmentAsync(int id, int number)
    {
        var code = await app.ReadAsync<LinksDb, string>(links => links.IdentityLinks.Where(l => l.ParticipantId == id && l.EnrolmentNumber == number).Select(l => l.ParticipantCode).SingleAsync());
        return await app.ReadAsync<CasesDb, Enrolment>(cases => cases.Enrolments.SingleAsync(e => e.ParticipantCode == code));
    }

    private Task<List<string>> LoggedAsync(int id) => app.ReadAsync<StaffDb, List<string>>(staff =>
        staff.AuditEntries.Where(e => e.Subject == $"participant {id}" || e.Subject.StartsWith($"participant {id} ")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
}

public sealed class ParticipantPageTestsOnSqlite(SqliteApp app) : ParticipantPageTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class ParticipantPageTestsOnPostgres(PostgresApp app) : ParticipantPageTests(app), IClassFixture<PostgresApp>;
