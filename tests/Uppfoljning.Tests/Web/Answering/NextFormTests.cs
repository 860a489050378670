using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Tests.Web.Answering;

/// <summary>An occasion that asks two questionnaires, the follow-up and then quality of life: a message leads to the first only.</summary>
public abstract class NextFormTests(TestApp app)
{
    [Fact]
    public async Task Whoever_sends_in_the_first_goes_on_to_the_next_and_is_then_done()
    {
        var forms = await RespondentForms.TogetherAsync(app, "followup", "livskvalitet");
        var link = await forms.NewPersonalAsync();
        var phone = await ToThanksAsync(await forms.BeginAsync(link));

        await phone.SubmitAsync();
        var first = phone.Step;
        await ToThanksAsync(phone);

        Assert.Equal("1", first);
        Assert.Empty(phone.Page.Forms);
        var stored = await StoredAsync(forms);
        Assert.Equal(["followup", "livskvalitet"], stored.Select(r => r.Questionnaire).Order(StringComparer.Ordinal));
        Assert.All(stored, r => Assert.Equal((link.Participant, "m6", true), (r.Participant, r.Occasion, r.IsSubmitted)));
    }

    [Fact]
    public async Task Going_on_twice_leads_to_the_same_response()
    {
        var forms = await RespondentForms.TogetherAsync(app, "followup", "livskvalitet");
        var phone = await ToThanksAsync(await forms.BeginAsync());
        var thanks = phone.Address;

        await phone.PostAsync(thanks);
        await phone.PostAsync(thanks);

        Assert.Equal("1", phone.Step);
        Assert.Equal(2, (await StoredAsync(forms)).Count);
    }

    [Fact]
    public async Task What_was_offered_counts_as_asked()
    {
        var forms = await RespondentForms.TogetherAsync(app, "followup", "livskvalitet");
        var link = await forms.NewPersonalAsync();
        await ToThanksAsync(await forms.BeginAsync(link));

        var offered = await ParticipationAsync(forms, link, "livskvalitet");

        Assert.Equal((true, null, null), (offered.InvitedOn is not null, offered.StartedOn, offered.AnsweredOn));
    }

    [Fact]
    public async Task Only_the_visit_that_sent_it_in_can_go_on()
    {
        var forms = await RespondentForms.TogetherAsync(app, "followup", "livskvalitet");
        var link = await forms.NewPersonalAsync();
        var other = await forms.BeginAsync(link);
        var early = await PostThanksAsync(other);
        await ToThanksAsync(await forms.BeginAsync(link));

        var late = await PostThanksAsync(other);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (early, late));
        Assert.Single(await StoredAsync(forms));
    }

    [Fact]
    public async Task A_coach_and_whoever_comes_by_a_shared_link_are_asked_one_questionnaire()
    {
        var forms = await RespondentForms.TogetherAsync(app, "kompetens", "livskvalitet");
        var shared = new RespondentBrowser(app.Http);
        await shared.GetAsync(await forms.NewCollectiveAsync());
        await ToThanksAsync(await shared.SubmitAsync());

        var coach = await ToThanksAsync(await forms.BeginAsync(await forms.NewPersonalAsync("coach")));

        Assert.Empty(shared.Page.Forms);
        Assert.Empty(coach.Page.Forms);
    }

    private static async Task<RespondentBrowser> ToThanksAsync(RespondentBrowser phone)
    {
        while (phone.Step != "tack")
        {
            await phone.SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, phone.Status);
        }

        return phone;
    }

    private async Task<HttpStatusCode> PostThanksAsync(RespondentBrowser began) =>
        (await new RespondentBrowser(app.Http).PostAsync($"{began.Address[..began.Address.LastIndexOf('/')]}/tack")).Status;

    private async Task<List<(string Questionnaire, string? Participant, string Occasion, bool IsSubmitted)>> StoredAsync(RespondentForms forms)
    {
        var names = await app.ReadAsync<CasesDb, Dictionary<int, string>>(cases => cases.QuestionnaireVersions.ToDictionaryAsync(v => v.Id, v => v.QuestionnaireId));
        var responses = await app.ReadAsync<AnswersDb, List<Response>>(answers => answers.Responses.Where(r => r.ProgrammeId == forms.Programme).ToListAsync());
        return [.. responses.Select(r => (names[r.QuestionnaireVersionId], r.ParticipantCode, r.Occasion, r.SubmittedOn is not null))];
    }

    private Task<Participation> ParticipationAsync(RespondentForms forms, PersonalLink link, string questionnaire) => app.ReadAsync<CasesDb, Participation>(
        cases => cases.Participations.SingleAsync(p => p.ProgrammeId == forms.Programme && p.ParticipantCode == link.Participant && p.QuestionnaireId == questionnaire));
}

public sealed class NextFormOnSqlite(SqliteApp app) : NextFormTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class NextFormOnPostgres(PostgresApp app) : NextFormTests(app), IClassFixture<PostgresApp>;
