using System.IO.Compression;
using System.Text;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Answering;

public class QuestionPageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Every_kind_of_item_has_a_field_with_its_name_and_ways_out_last()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();
        var first = phone.Address[..^1];

        var kinds = new List<string>();
        foreach (var step in new[] { 1, 2, 4, 5, 6, 7 })
        {
            await phone.GetAsync($"{first}{step}");
            kinds.Add(string.Join(' ', phone.Page.QuerySelectorAll("form [name]:not([name^=_])").Select(f => $"{f.GetAttribute("type") ?? f.LocalName}:{f.GetAttribute("value")}")));
            Assert.Single(phone.Page.QuerySelectorAll("h1"));
            Assert.All(phone.Page.QuerySelectorAll("input:not([type=hidden]), textarea"), f => Assert.NotNull(phone.Page.QuerySelector($"label[for='{f.Id}']")));
        }

        Assert.Equal(
            [
                "radio:1 radio:2 radio:3 radio:PreferNotToSay",
                "checkbox:a checkbox:b checkbox:none checkbox:PreferNotToSay",
                "text: checkbox:PreferNotToSay",
                "date: checkbox:PreferNotToSay",
                "radio:yes radio:no radio:PreferNotToSay",
                "textarea:",
            ],
            kinds);
    }

    [Fact]
    public async Task Progress_and_placeholders_are_filled_in()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();

        Assert.Equal("Hur var det hos Insatsen?", phone.Heading);
        Assert.Equal("Fråga 1 av 7", phone.Page.QuerySelector(".progress")!.TextContent.Trim());
        Assert.Equal("Frågor", phone.Page.Title);
    }

    [Fact]
    public async Task An_option_that_a_change_takes_away_is_not_sent_and_its_question_is_asked_again()
    {
        var forms = await ThreeToChooseFromAsync("questionPerPage");
        var phone = await (await forms.BeginAsync()).SubmitAsync();
        await phone.SubmitAsync(("M1", "a"), ("M1", "b"));
        await BadInputTests.ToCheckAsync(await phone.SubmitAsync(("S1", "a")));

        await phone.GetAsync(phone.Page.QuerySelectorAll(".change a")[1].GetAttribute("href")!);
        await phone.SubmitAsync(("M1", "b"), ("M1", "c"));
        var asked = phone.Step;
        var offered = phone.Page.QuerySelectorAll("[name=S1]").Select(i => i.GetAttribute("value")).ToList();
        var ticked = phone.Page.QuerySelectorAll("[name=S1][checked]").Length;
        await BadInputTests.FinishAsync(await phone.SubmitAsync());

        Assert.Equal("3", asked);
        Assert.Equal(["b", "c", "PreferNotToSay"], offered);
        Assert.Equal(0, ticked);
        Assert.Contains("\"S1\":\"Skipped\"", (await app.OnlyResponseAsync(forms.Version)).Coded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c", "1", "\"S1\":\"Skipped\"")]
    [InlineData("none", "kontroll", "\"S1\":\"NotAsked\"")]
    public async Task On_one_page_an_option_that_another_answer_takes_away_is_asked_about_again_and_never_in_the_way(string instead, string step, string stored)
    {
        var forms = await ThreeToChooseFromAsync("standard");
        var phone = await forms.BeginAsync();
        await phone.SubmitAsync(("M1", "a"), ("M1", "b"));
        await phone.SubmitAsync(("M1", "a"), ("M1", "b"), ("S1", "a"));
        await phone.GetAsync(phone.Page.QuerySelector(".change a")!.GetAttribute("href")!);

        (string, string)[] chosen = instead == "none" ? [("M1", "none")] : [("M1", "b"), ("M1", instead)];
        await phone.SubmitAsync([.. chosen, ("S1", "a")]);
        var reached = phone.Step;
        if (reached == "1")
        {
            await phone.SubmitAsync(chosen);
        }

        await BadInputTests.FinishAsync(phone);

        Assert.Equal(step, reached);
        Assert.Contains(stored, (await app.OnlyResponseAsync(forms.Version)).Coded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participant", true)]
    [InlineData("coach", false)]
    public async Task Only_who_has_a_place_to_lose_is_told_that_a_no_does_not_cost_it(string role, bool isTold)
    {
        var link = await (await RespondentForms.ShippedAsync(app, "kompetens")).NewPersonalAsync(role);
        var phone = new RespondentBrowser(app.Http);

        await phone.GetAsync($"{link.Address}/avsta");

        Assert.Equal("Vill du inte svara?", phone.Heading);
        Assert.Equal(isTold, phone.Page.QuerySelector("main")!.TextContent.Contains("ersättning", StringComparison.Ordinal));
    }

    private Task<RespondentForms> ThreeToChooseFromAsync(string pageMode) => RespondentForms.PublishAsync(app, Encoding.UTF8.GetBytes(RespondentForms.EveryKind
        .Replace("""{"value": "none",""", """{"value": "c", "text": {"sv": "C"}}, {"value": "none",""", StringComparison.Ordinal)
        .Replace("\"minutes\": 2,", $"\"minutes\": 2, \"questionsOnPageMode\": \"{pageMode}\",", StringComparison.Ordinal)));

    [Fact]
    public async Task A_numeric_scale_has_words_at_its_ends()
    {
        var phone = await (await RespondentForms.ShippedAsync(app, "nki")).BeginAsync();

        var labels = phone.Page.QuerySelectorAll(".option label").Select(l => l.TextContent).ToList();

        Assert.Equal(("1 – Inte alls nöjd", "2", "10 – Mycket nöjd", "Vill inte svara"), (labels[0], labels[1], labels[9], labels[10]));
    }

    [Fact]
    public async Task A_question_opened_from_the_check_leads_back_to_it_unless_the_change_opens_another()
    {
        var phone = await BadInputTests.ToCheckAsync(await (await RespondentForms.EveryKindAsync(app)).BeginAsync());

        await phone.GetAsync(phone.Page.QuerySelector(".change a")!.GetAttribute("href")!);
        await phone.SubmitAsync(("R1", "3"));
        Assert.Equal("kontroll", phone.Step);
        Assert.Contains("Bra", phone.Page.QuerySelectorAll("dd").Select(d => d.TextContent));
        await phone.GetAsync(phone.Page.QuerySelectorAll(".change a")[1].GetAttribute("href")!);
        await phone.SubmitAsync(("M1", "a"), ("M1", "b"));
        Assert.Equal("3", phone.Step);
        await phone.SubmitAsync(("S1", "b"));

        Assert.Equal("kontroll", phone.Step);
    }

    [Fact]
    public async Task Several_questions_on_a_page_are_saved_together_and_one_that_opens_there_is_shown_next()
    {
        var json = RespondentForms.EveryKind.Replace("\"minutes\": 2", "\"minutes\": 2, \"questionsOnPageMode\": \"standard\"", StringComparison.Ordinal);
        var forms = await RespondentForms.PublishAsync(app, Encoding.UTF8.GetBytes(json));
        var phone = await forms.BeginAsync();
        Assert.Null(phone.Page.QuerySelector("[name=S1]"));

        await phone.SubmitAsync(("R1", "1"), ("M1", "a"), ("M1", "b"), ("N1", "12"), ("T1", "ja"));

        Assert.Equal("1", phone.Step);
        Assert.Equal(["a", "b", "PreferNotToSay"], phone.Page.QuerySelectorAll("[name=S1]").Select(i => i.GetAttribute("value")));
        Assert.Equal("ja", phone.Page.QuerySelector("[name=T1]")!.TextContent);
        await phone.SubmitAsync(("S1", "a"));
        Assert.Equal("kontroll", phone.Step);
        Assert.Equal("""{"R1":1,"M1":["a","b"],"S1":"a","N1":12}""", (await app.OnlyResponseAsync(forms.Version)).Coded);
    }

    [Fact]
    public async Task Pages_weigh_little_and_hold_no_script_and_nothing_from_elsewhere()
    {
        var forms = await RespondentForms.ShippedAsync(app, "followup");
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync((await forms.NewPersonalAsync()).Address);
        var files = phone.Page.QuerySelectorAll("link[href]").Select(l => l.GetAttribute("href")!).ToList();
        var first = Weight(phone.Html);
        foreach (var file in files)
        {
            first += Weight(await app.Http.GetStringAsync(file));
        }

        var heaviest = 0;
        await phone.SubmitAsync();
        while (phone.Step != "tack")
        {
            Assert.Empty(phone.Page.QuerySelectorAll("script, style, [style], img, iframe"));
            heaviest = Math.Max(heaviest, Weight(phone.Html));
            await phone.SubmitAsync();
        }

        Assert.All(files, file => Assert.StartsWith("/assets/", file, StringComparison.Ordinal));
        Assert.InRange(first, 1, 30 * 1024);
        Assert.InRange(heaviest, 1, 8 * 1024);
    }

    private static int Weight(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)compressed.Length;
    }
}
