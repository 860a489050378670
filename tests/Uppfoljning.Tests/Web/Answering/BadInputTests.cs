using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Web.Answering;

public abstract class BadInputTests(TestApp app)
{
    [Theory]
    [InlineData("1", "R1", "9")]
    [InlineData("1", "R1", "bra")]
    [InlineData("1", "R1", "1 OR 1=1")]
    [InlineData("2", "M1", "z")]
    [InlineData("4", "N1", "121")]
    [InlineData("4", "N1", "många")]
    [InlineData("5", "D1", "2026-02-30")]
    [InlineData("5", "D1", "2019-12-31")]
    [InlineData("6", "C1", "maybe")]
    [InlineData("7", "T1", "<b>tjugoen tecken</b>!")]
    public async Task A_mistake_shows_the_same_page_with_what_was_typed_and_stores_nothing(string step, string item, string typed)
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.GetAsync(phone.Address[..^1] + step);

        await phone.SubmitAsync((item, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Equal("Något blev fel", phone.Page.QuerySelector("#problem h2")!.TextContent);
        Assert.Equal($"#i-{item}", phone.Page.QuerySelector("#problem a")!.GetAttribute("href"));
        Assert.Contains($"i-{item}.problem", phone.Page.QuerySelector($"#i-{item}")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        if (phone.Page.QuerySelector($"#i-{item}") is AngleSharp.Html.Dom.IHtmlInputElement field)
        {
            Assert.Equal(typed, field.Value);
        }

        var response = await app.OnlyResponseAsync(forms.Version);
        Assert.Equal("{}", response.Coded);
        Assert.Empty(await app.TextsAsync(response.Id));
    }

    [Fact]
    public async Task An_exclusive_option_with_another_is_shown_again_with_both_ticked()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.SubmitAsync();

        await phone.SubmitAsync(("M1", "a"), ("M1", "none"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Equal(["a", "none"], phone.Page.QuerySelectorAll("[name=M1][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("{}", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task A_blank_answer_is_never_an_error()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();

        while (phone.Step != "kontroll")
        {
            await phone.SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, phone.Status);
        }
    }

    [Theory]
    [InlineData("3", "S1", "a")]
    [InlineData("1", "N1", "5")]
    [InlineData("1", "G1", "x")]
    [InlineData("1", "__proto__", "x")]
    public async Task What_is_not_asked_there_is_refused_and_nothing_is_stored(string step, string item, string value)
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();

        await phone.PostAsync(phone.Address[..^1] + step, (item == "__proto__" ? "proto" : item, value));

        Assert.Equal(HttpStatusCode.BadRequest, phone.Status);
        Assert.Equal("{}", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task Every_link_that_does_not_open_gives_the_same_bytes()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var answered = await forms.NewPersonalAsync();
        await FinishAsync(await forms.BeginAsync(answered));
        var withdrawn = await forms.NewPersonalAsync();
        await app.Gate.WriteAsync<LinksDb, int>(
            async links =>
            {
                (await links.ResponseLinks.AsTracking().SingleAsync(l => l.Id == withdrawn.Id)).Withdraw();
                return await links.SaveChangesAsync();
            },
            CancellationToken.None);
        var closed = await forms.NewPersonalAsync();
        await app.Gate.WriteAsync<LinksDb, int>(
            async links =>
            {
                (await links.ResponseLinks.AsTracking().SingleAsync(l => l.Id == closed.Id)).CloseAt(app.Time.GetUtcNow());
                return await links.SaveChangesAsync();
            },
            CancellationToken.None);
        var begun = await forms.NewPersonalAsync();
        var phone = await forms.BeginAsync(begun);
        var visit = phone.Address.Split('/')[3];
        string[] addresses =
        [
            answered.Address, withdrawn.Address, closed.Address, "/s/2VsJEcJrtJ5k8XC9BLarpN", "/s/x", $"/s/{new string('å', 300)}", "/s/a/b/c/d", "/q/nosuch",
            $"{begun.Address}/11111111111/1", $"{begun.Address}/11111111111/kontroll", $"{begun.Address}/{visit}/99", $"{begun.Address}/{visit}/0", $"{begun.Address}/{visit}/x",
            $"{begun.Address}/{visit}/tack", $"{answered.Address}/avsta", $"{answered.Address}/ring",
        ];

        var replies = new List<(HttpStatusCode, string)>();
        foreach (var address in addresses)
        {
            await phone.GetAsync(address);
            replies.Add((phone.Status, phone.Html));
        }

        Assert.Equal("Länken går inte att öppna", phone.Heading);
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        Assert.Single(replies.Distinct());
    }

    [Fact]
    public async Task A_replayed_form_after_the_answers_are_sent_changes_nothing()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        var first = phone.Address;
        await phone.SubmitAsync(("R1", "2"));
        await FinishAsync(phone);
        var before = (await app.OnlyResponseAsync(forms.Version)).Coded;

        await phone.PostAsync(first, ("R1", "3"));

        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        Assert.Equal(before, (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task Sending_twice_gives_the_same_thanks_and_one_response()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await ToCheckAsync(await forms.BeginAsync());
        var submission = phone.Page.QuerySelector("[name=_inlamning]")!.GetAttribute("value")!;
        var check = phone.Address;

        await phone.PostAsync(check, ("_inlamning", submission));
        await phone.PostAsync(check, ("_inlamning", submission));
        var again = phone.Step;
        await phone.PostAsync(check, ("_inlamning", "22222222222"));

        Assert.Equal("tack", again);
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        Assert.Single(await app.ResponsesAsync(forms.Version));
    }

    [Fact]
    public async Task Two_browsers_that_send_together_give_one_response()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phones = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await ToCheckAsync(await forms.BeginAsync(link))));

        await Task.WhenAll(phones.Select(phone => phone.SubmitAsync()));

        Assert.Single(phones, phone => phone.Step == "tack" && phone.Status == HttpStatusCode.OK);
        Assert.Equal(5, phones.Count(phone => phone.Status == HttpStatusCode.NotFound));
        var response = await app.OnlyResponseAsync(forms.Version);
        Assert.NotNull(response.SubmittedOn);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "%%%=&&&=%zz%00&\u0000", 400)]
    [InlineData("application/x-www-form-urlencoded", "T1=ja%00", 400)]
    [InlineData("application/json", "{}", 415)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken", 415)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "R1=1", 415)]
    public async Task A_garbled_body_is_refused(string type, string body, int status)
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await phone.SendAsync(new HttpRequestMessage(HttpMethod.Post, phone.Address) { Content = content });

        Assert.Equal(status, (int)phone.Status);
        Assert.Equal("{}", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task A_charset_in_quotation_marks_is_the_same_charset()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        var content = new ByteArrayContent("R1=2"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=\"UTF-8\"");

        await phone.SendAsync(new HttpRequestMessage(HttpMethod.Post, phone.Address) { Content = content });

        Assert.Equal("2", phone.Step);
        Assert.Equal("""{"R1":2}""", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_and_stops_nobody()
    {
        var link = await (await RespondentForms.EveryKindAsync(app)).NewPersonalAsync();
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Cl"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var reply = await app.Http.PostAsync($"{link.Address}/avsta", content);

        Assert.Equal((HttpStatusCode.BadRequest, 0), (reply.StatusCode, await StopsOfAsync(link)));
    }

    [Fact]
    public async Task The_button_of_a_mail_program_holds_also_when_the_link_is_answered()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        await FinishAsync(await forms.BeginAsync(link));
        var pressed = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

        var first = await app.Http.PostAsync($"{link.Address}/avsta", pressed);
        var again = await app.Http.PostAsync($"{link.Address}/avsta", new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, 1), (first.StatusCode, again.StatusCode, await StopsOfAsync(link)));
        Assert.NotNull((await app.OnlyResponseAsync(forms.Version)).SubmittedOn);
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    public async Task A_refusal_is_in_the_language_that_was_chosen(string type, int status)
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await phone.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{phone.Address}?sprak=ar") { Content = content });

        Assert.Equal((status, "ar"), ((int)phone.Status, phone.Page.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_body_beyond_all_reason_is_refused()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();

        await phone.PostAsync(phone.Address, ("R1", new string('x', 300 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, phone.Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Origin", "null", 200)]
    public async Task A_form_is_taken_from_our_own_pages_only(string header, string value, int status)
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, phone.Address) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(header, value);

        await phone.SendAsync(request);

        Assert.Equal(status, (int)phone.Status);
    }

    [Fact]
    public async Task Control_characters_and_markup_in_a_free_text_are_stored_and_shown_harmless()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var phone = await forms.BeginAsync();
        await phone.GetAsync(phone.Address[..^1] + "7");

        await phone.SubmitAsync(("T1", "<i>\u0007\u202Eja{contact}"));

        var text = Assert.Single(await app.TextsAsync((await app.OnlyResponseAsync(forms.Version)).Id));
        Assert.Equal("<i>ja{contact}", text.Text);
        Assert.Contains("&lt;i&gt;ja{contact}", phone.Html, StringComparison.Ordinal);
    }

    private Task<int> StopsOfAsync(PersonalLink link) => app.ReadAsync<LinksDb, int>(links => links.StopRequests.CountAsync(s => s.ResponseLinkId == link.Id));

    internal static async Task<RespondentBrowser> ToCheckAsync(RespondentBrowser phone)
    {
        while (phone.Step != "kontroll")
        {
            await phone.SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, phone.Status);
        }

        return phone;
    }

    internal static async Task<RespondentBrowser> FinishAsync(RespondentBrowser phone) => await (await ToCheckAsync(phone)).SubmitAsync();
}

public sealed class BadInputOnSqlite(SqliteApp app) : BadInputTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class BadInputOnPostgres(PostgresApp app) : BadInputTests(app), IClassFixture<PostgresApp>;
