using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Journeys;

/// <summary>A phone 320 pixels wide, without script.</summary>
[Collection(OneSite.Name)]
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
        await respondent.Page.Context.CloseAsync();
    }
}
