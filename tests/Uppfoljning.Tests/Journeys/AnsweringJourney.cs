using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Journeys;

public abstract class AnsweringJourney(TestApp app)
{
    [Fact]
    public async Task A_person_answers_the_follow_up_from_link_to_thanks()
    {
        var forms = await RespondentForms.ShippedAsync(app, "followup");
        var link = await forms.NewPersonalAsync();
        var phone = await forms.BeginAsync(link);

        await phone.SubmitAsync(("F1", "4"));
        await phone.SubmitAsync(("F2", "PreferNotToSay"));
        await phone.SubmitAsync();
        await phone.SubmitAsync(("F4", "studies"), ("F4", "employment"));
        await phone.SubmitAsync(("F5", "studies"));
        await phone.SubmitAsync(("F6", "DontKnow"));
        await phone.SubmitAsync(("F7", "work"));
        await phone.SubmitAsync();
        await phone.SubmitAsync(("F9", "2"));
        await phone.SubmitAsync(("F10", "yes"));
        await phone.SubmitAsync(("F11", "Att någon lyssnade.\r\nOch bussen."));
        await phone.SubmitAsync();
        Assert.Equal("kontroll", phone.Step);
        await phone.SubmitAsync();

        Assert.Equal("tack", phone.Step);
        Assert.Equal("Tack!", phone.Heading);
        Assert.All(["1177", "112", "90101", "Nu kan du stänga sidan.", "0910-12 34 56"], words => Assert.Contains(words, phone.Html, StringComparison.Ordinal));
        var response = await app.OnlyResponseAsync(forms.Version);
        Assert.Equal(
            """{"F1":4,"F2":"PreferNotToSay","F3":"Skipped","F4":["employment","studies"],"F5":"studies","F6":"DontKnow","F7":"work","F8":"Skipped","F9":2,"gender":"NotAsked","ageBand":"NotAsked"}""",
            response.Coded);
        Assert.Equal(new DateOnly(2026, 9, 1), response.SubmittedOn);
        Assert.Equal(link.Participant, response.ParticipantCode);
        var text = Assert.Single(await app.TextsAsync(response.Id));
        Assert.Equal(("F11", "Att någon lyssnade.\nOch bussen."), (text.ItemId, text.Text));
        Assert.Equal(1, await app.ReadAsync<LinksDb, int>(links => links.CallRequests.CountAsync(c => c.ResponseLinkId == link.Id)));
    }

    [Fact]
    public async Task Taking_part_is_noted_under_the_code_with_language_and_mode()
    {
        var forms = await RespondentForms.ShippedAsync(app, "nki");
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);

        await phone.GetAsync($"{link.Address}?sprak=en");
        await phone.SubmitAsync();
        var started = await ParticipationAsync(link);
        while (phone.Step != "tack")
        {
            await phone.SubmitAsync();
        }

        var answered = await ParticipationAsync(link);
        Assert.Equal((new DateOnly(2026, 9, 1), null, "en", ResponseMode.Own), (started.StartedOn, started.AnsweredOn, started.Language, started.Mode));
        Assert.Equal(new DateOnly(2026, 9, 1), answered.AnsweredOn);
        Assert.Equal("en", (await app.OnlyResponseAsync(forms.Version)).Language);
    }

    [Fact]
    public async Task A_collective_link_gives_an_anonymous_response_that_nothing_leads_back_from()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = new RespondentBrowser(app.Http);

        await phone.GetAsync(await forms.NewCollectiveAsync());
        Assert.Contains("anonyma", phone.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("konfidentiella", phone.Html, StringComparison.Ordinal);
        await phone.SubmitAsync();
        await phone.SubmitAsync(("R1", "3"));
        while (phone.Step != "tack")
        {
            Assert.Empty(phone.Page.QuerySelectorAll("[name=C1]"));
            await phone.SubmitAsync();
        }

        var response = await app.OnlyResponseAsync(forms.Version);
        Assert.Null(response.ParticipantCode);
        Assert.Equal(new DateOnly(2026, 8, 31), response.SubmittedOn);
        Assert.Equal(0, await app.ReadAsync<LinksDb, int>(links => links.ResponseLinks.CountAsync(l => l.ResponseId == response.Id)));
        Assert.Equal(0, await app.ReadAsync<CasesDb, int>(cases => cases.Participations.CountAsync(p => p.ProgrammeId == forms.Programme)));
    }

    [Fact]
    public async Task A_typed_code_leads_to_the_same_response_as_the_link()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phone = await forms.BeginAsync(link);
        await phone.SubmitAsync(("R1", "2"));
        var paper = new RespondentBrowser(app.Http);

        await paper.GetAsync("/kod");
        await paper.SubmitAsync(("_kod", $" {link.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} "));
        Assert.Equal("Fortsätt där du slutade", paper.Page.QuerySelector("button")!.TextContent);
        await paper.SubmitAsync();

        Assert.Equal("2", paper.Step);
        Assert.Single(await app.ResponsesAsync(forms.Version));
        Assert.DoesNotContain(link.Token, paper.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_left_half_way_goes_on_after_a_restart()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phone = await forms.BeginAsync(link);
        await phone.SubmitAsync(("R1", "2"));
        await phone.SubmitAsync(("M1", "a"));

        await app.RestartAsync();
        var later = await forms.BeginAsync(link);

        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.Equal("4", later.Step);
        Assert.Equal("""{"R1":2,"M1":["a"]}""", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    private Task<Participation> ParticipationAsync(PersonalLink link) =>
        app.ReadAsync<CasesDb, Participation>(cases => cases.Participations.SingleAsync(p => p.ParticipantCode == link.Participant));
}

public sealed class AnsweringJourneyOnSqlite(SqliteApp app) : AnsweringJourney(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class AnsweringJourneyOnPostgres(PostgresApp app) : AnsweringJourney(app), IClassFixture<PostgresApp>;
