using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Web.Answering;

public class PrivacyTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Answers_of_this_visit_are_filled_in_when_one_goes_back()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();
        await phone.SubmitAsync(("R1", "2"));

        await phone.BackAsync();

        Assert.Equal("1", phone.Step);
        Assert.Equal("2", phone.Page.QuerySelector("[name=R1][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Going_back_saves_what_is_filled_in()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.SubmitAsync();

        await phone.BackAsync(("M1", "b"));

        Assert.Equal("1", phone.Step);
        Assert.Equal("""{"M1":["b"]}""", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task Another_visit_sees_that_a_question_is_answered_and_never_how()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var first = await forms.BeginAsync(link);
        await first.SubmitAsync(("R1", "2"));
        await first.GetAsync(first.Address[..^1] + "7");
        await first.SubmitAsync(("T1", "hemligt"));

        var second = await forms.BeginAsync(link);
        await second.GetAsync(second.Address[..^1] + "1");
        Assert.Contains("Du har redan svarat", second.Html, StringComparison.Ordinal);
        Assert.Empty(second.Page.QuerySelectorAll("[checked]"));
        await second.GetAsync(second.Address[..^1] + "7");
        Assert.DoesNotContain("hemligt", second.Html, StringComparison.Ordinal);
        await second.SubmitAsync();
        await second.GetAsync(second.Address);

        Assert.Equal("kontroll", second.Step);
        Assert.Equal(2, second.Page.QuerySelectorAll("dd em").Count(e => e.TextContent == "Besvarad"));
        Assert.DoesNotContain("hemligt", second.Html, StringComparison.Ordinal);
        Assert.Equal("hemligt", (await app.TextsAsync((await app.OnlyResponseAsync(forms.Version)).Id)).Single().Text);
    }

    [Fact]
    public async Task After_half_an_hour_without_saving_the_answers_are_no_longer_read_but_the_place_is_kept()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.SubmitAsync(("R1", "2"));
        var first = phone.Address[..^1] + "1";

        app.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await phone.GetAsync(first);
        var justBefore = phone.Page.QuerySelectorAll("[checked]").Length;
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await phone.GetAsync(first);

        Assert.Equal(1, justBefore);
        Assert.Empty(phone.Page.QuerySelectorAll("[checked]"));
        await phone.SubmitAsync();
        Assert.Equal("2", phone.Step);
        Assert.Equal("""{"R1":2}""", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task Taking_a_tick_away_takes_the_answer_away()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.SubmitAsync();
        await phone.SubmitAsync(("M1", "a"), ("M1", "b"));
        await phone.BackAsync();

        await phone.PostAsync(phone.Address);

        Assert.Equal("{}", (await app.OnlyResponseAsync(forms.Version)).Coded);
        Assert.Equal("4", phone.Step);
    }

    [Fact]
    public async Task Only_the_visit_that_sent_the_answers_is_thanked_and_only_for_half_an_hour()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var other = await forms.BeginAsync(link);
        var phone = await BadInputTests.FinishAsync(await forms.BeginAsync(link));

        await other.GetAsync($"{link.Address}/{other.Address.Split('/')[3]}/tack");
        await phone.GetAsync(phone.Address);
        var soon = phone.Status;
        app.Time.Advance(TimeSpan.FromMinutes(30));
        await phone.GetAsync(phone.Address);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(HttpStatusCode.OK, soon);
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
    }

    [Fact]
    public async Task Opening_any_page_changes_nothing()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var collective = await forms.NewCollectiveAsync();
        var phone = await forms.BeginAsync(link);
        await phone.SubmitAsync(("R1", "1"));
        var visit = phone.Address[..phone.Address.LastIndexOf('/')];
        var done = await BadInputTests.FinishAsync(await forms.BeginAsync());
        string[] pages =
        [
            link.Address, $"{link.Address}?sprak=en", $"{link.Address}/avsta", $"{link.Address}/ring", $"{visit}/1", $"{visit}/1?sist=1&sprak=sv", $"{visit}/7", $"{visit}/kontroll",
            done.Address, collective, "/kod", "/", "/tillganglighet", "/avstatt?val=later", "/halsa/live", "/halsa/redo",
        ];
        var before = await app.DumpAsync();

        foreach (var page in pages)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                await phone.SendAsync(new HttpRequestMessage(method, page));
                Assert.Equal((page, HttpStatusCode.OK), (page, phone.Status));
                Assert.False(phone.Headers.Contains("Set-Cookie"));
                Assert.Equal("no-store", phone.Headers.CacheControl?.ToString());
                Assert.Equal(["no-referrer"], phone.Headers.GetValues("Referrer-Policy"));
                Assert.StartsWith("noindex", phone.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
                Assert.StartsWith("default-src 'none'", phone.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await app.DumpAsync());
    }

    [Theory]
    [InlineData("later", StopKind.Declined, "declined", LinkState.Open)]
    [InlineData("never", StopKind.OptedOut, "optedOut", LinkState.Withdrawn)]
    [InlineData("wrong", StopKind.WrongRecipient, "wrongRecipient", LinkState.Withdrawn)]
    public async Task A_no_is_noted_once_and_confirmed_also_when_the_button_is_pressed_twice(string button, StopKind kind, string reason, LinkState state)
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync($"{link.Address}/avsta");

        await phone.SubmitAsync(("_val", button));
        await phone.PostAsync($"{link.Address}/avsta", ("_val", button));

        Assert.Equal("Tack, vi har tagit emot det", phone.Heading);
        var stop = await app.ReadAsync<LinksDb, StopRequest>(links => links.StopRequests.SingleAsync(s => s.ResponseLinkId == link.Id));
        Assert.Equal((kind, state), (stop.Kind, (await app.LinkAsync(link.Id)).State));
        Assert.Equal(reason, (await app.ReadAsync<CasesDb, Participation>(cases => cases.Participations.SingleAsync(p => p.ParticipantCode == link.Participant))).StoppedBy);
    }

    [Fact]
    public async Task A_wish_to_be_called_is_kept_apart_from_the_answers()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync($"{link.Address}/ring");

        await phone.SubmitAsync();
        await phone.PostAsync($"{link.Address}/ring");

        Assert.Equal("Vi ringer dig", phone.Heading);
        Assert.Equal(1, await app.ReadAsync<LinksDb, int>(links => links.CallRequests.CountAsync(c => c.ResponseLinkId == link.Id)));
        Assert.Empty(await app.ResponsesAsync(forms.Version));
    }

    [Fact]
    public async Task An_anonymous_respondent_has_nobody_to_call_or_to_leave_alone()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync(await forms.NewCollectiveAsync());
        await phone.SubmitAsync();
        var link = phone.Address[..phone.Address.IndexOf('/', 3)];

        await phone.GetAsync($"{link}/avsta");
        var optOut = phone.Status;
        await phone.PostAsync($"{link}/ring");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (optOut, phone.Status));
    }
}
