using System.Globalization;
using Uppfoljning.Browser.Pages;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Journeys;

/// <summary>A phone 320 pixels wide, without script.</summary>
[Collection(OtherSite.Name)]
public sealed class PhoneJourneyTests(Visitors visitors)
{
    /// <summary>Of the follow-up's twelve questions the fifth is asked only of those who chose several answers to the fourth.</summary>
    private const int Asked = 11;

    [Theory]
    [InlineData("sv", "ltr", "Tack!")]
    [InlineData("ar", "rtl", "شكرًا لك!")]
    public async Task A_personal_link_leads_through_every_question_to_thanks_and_leaves_no_cookie(string language, string direction, string thanks)
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), language);

        await respondent.OpenAsync(visitors.NextLink().Url);
        await Fit.AssertAsync(respondent.Page);
        await respondent.Onwards.ClickAsync();
        var answered = await respondent.AnswerAllAsync(Fit.AssertAsync);
        await Fit.AssertAsync(respondent.Page);
        await respondent.Onwards.ClickAsync();

        Assert.Equal(thanks, await respondent.Heading.TextContentAsync());
        Assert.Equal(direction, await respondent.Page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(Asked, answered);
        Assert.Empty(await respondent.Page.Context.CookiesAsync());
        await Fit.AssertAsync(respondent.Page);
        await respondent.LeaveAsync();
    }

    [Theory]
    [InlineData("sv", "later", "Du får inga fler påminnelser den här gången.")]
    [InlineData("sv", "wrong", "Vi slutar använda numret eller adressen. Förlåt att vi störde.")]
    [InlineData("ar", "never", "سنتوقف عن إرسال الأسئلة إليك.")]
    public async Task Whoever_will_not_answer_says_so_with_one_button(string language, string kind, string noted)
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), language);

        await respondent.OpenAsync(visitors.NextLink().Url);
        await respondent.Page.Locator("a[href*='/avsta']").ClickAsync();
        await Fit.AssertAsync(respondent.Page);
        await respondent.Page.Locator($"button[value={kind}]").ClickAsync();

        Assert.Equal(noted, await respondent.Page.Locator("h1 + p").TextContentAsync());
        await respondent.LeaveAsync();
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("ar")]
    public async Task A_typed_code_leads_to_the_same_questions(string language)
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), language);

        await respondent.OpenAsync("/kod");
        await respondent.TypeCodeAsync("FEL1 KOD2");
        var refused = await respondent.Page.Locator("#kod").InputValueAsync();
        await Fit.AssertAsync(respondent.Page);
        await respondent.TypeCodeAsync(visitors.NextLink().Code.ToLowerInvariant());
        await respondent.Onwards.ClickAsync();

        Assert.Equal("FEL1 KOD2", refused);
        Assert.EndsWith("/1", respondent.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await respondent.Page.Locator("fieldset").CountAsync());
        await respondent.LeaveAsync();
    }

    [Theory]
    [InlineData("sv", "Fortsätt där du slutade")]
    [InlineData("ar", "تابع من حيث توقفت")]
    public async Task A_link_opened_again_on_another_phone_goes_on_where_it_was_left(string language, string resume)
    {
        var link = visitors.NextLink().Url;
        var begun = new Respondent(await visitors.PhoneAsync(), language);
        await begun.OpenAsync(link);
        await begun.Onwards.ClickAsync();
        await begun.AnswerAsync();
        await begun.Onwards.ClickAsync();
        await begun.AnswerAsync();
        await begun.Onwards.ClickAsync();
        await begun.LeaveAsync();

        var again = new Respondent(await visitors.PhoneAsync(), language);
        await again.OpenAsync(link);
        var offered = await again.Onwards.TextContentAsync();
        await again.Onwards.ClickAsync();

        Assert.Equal(resume, offered);
        Assert.EndsWith("/3", again.Page.Url, StringComparison.Ordinal);
        await again.LeaveAsync();
    }

    [Fact]
    public async Task An_answer_is_changed_from_the_check_page()
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), "sv");
        await respondent.OpenAsync(visitors.NextLink().Url);
        await respondent.Onwards.ClickAsync();
        await respondent.AnswerAllAsync(_ => Task.CompletedTask);

        await respondent.Page.Locator(".change a").First.ClickAsync();
        var last = respondent.Page.Locator("fieldset > .option label").Last;
        var chosen = await last.TextContentAsync();
        await last.ClickAsync();
        await respondent.Onwards.ClickAsync();

        Assert.True(respondent.IsAtCheck);
        Assert.Equal(chosen, await respondent.Page.Locator("dd").First.TextContentAsync());
        await respondent.LeaveAsync();
    }

    [Fact]
    public async Task An_answer_through_a_collective_link_is_counted_on_the_results_page()
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), "sv");
        var before = await ReceivedAsync();

        await respondent.OpenAsync("/q/demo-exit");
        await Fit.AssertAsync(respondent.Page);
        await respondent.Onwards.ClickAsync();
        await respondent.AnswerAllAsync(_ => Task.CompletedTask);
        await respondent.Onwards.ClickAsync();

        Assert.Equal("Tack!", await respondent.Heading.TextContentAsync());
        Assert.Equal(before + 1, await ReceivedAsync());
        await respondent.LeaveAsync();
    }

    private async Task<int> ReceivedAsync()
    {
        var page = await visitors.ViewAsync(Viewer.Evaluator, "/resultat/1/1/exit", "sv");
        var words = await page.Locator("#received").TextContentAsync();
        return int.Parse(words!.Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
