using System.Net;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Answering;

public class AttemptTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task After_many_wrong_links_and_codes_there_is_a_pause_and_right_ones_still_open()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);
        app.Time.Advance(TimeSpan.FromMinutes(app.Settings.Limits.PauseMinutes));
        for (var i = 0; i < app.Settings.Limits.FailedLinks - 1; i++)
        {
            await phone.GetAsync($"/s/wrong{i}");
        }

        await phone.PostAsync("/kod", ("_kod", "22222-22222"));
        var last = phone.Status;
        await phone.PostAsync("/kod", ("_kod", "22222-22222"));
        var paused = phone.Status;
        await phone.GetAsync("/s/wrong");
        var pausedLink = phone.Status;
        await phone.GetAsync(link.Address);
        var right = phone.Status;
        await phone.PostAsync("/kod", ("_kod", link.Code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, last);
        Assert.Equal(HttpStatusCode.TooManyRequests, paused);
        Assert.Equal(HttpStatusCode.TooManyRequests, pausedLink);
        Assert.Equal(HttpStatusCode.OK, right);
        Assert.Equal("Alla slag", phone.Heading);
        app.Time.Advance(TimeSpan.FromMinutes(app.Settings.Limits.PauseMinutes));
        await phone.GetAsync("/s/wrong");
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
    }

    [Theory]
    [InlineData("—", "")]
    [InlineData("\u2212", ".")]
    [InlineData("\t\u200B", "\uFEFF")]
    [InlineData(" – ", " ")]
    public async Task What_stands_between_the_signs_of_a_code_does_not_matter(string between, string after)
    {
        var code = (await (await RespondentForms.EveryKindAsync(app)).NewPersonalAsync()).Code;
        var phone = new RespondentBrowser(app.Http);

        await phone.PostAsync("/kod", ("_kod", code.Replace("-", between, StringComparison.Ordinal) + after));

        Assert.Equal("Alla slag", phone.Heading);
    }

    [Fact]
    public async Task A_code_in_signs_of_full_width_opens()
    {
        var code = (await (await RespondentForms.EveryKindAsync(app)).NewPersonalAsync()).Code;
        var phone = new RespondentBrowser(app.Http);

        await phone.PostAsync("/kod", ("_kod", string.Concat(code.Select(sign => (char)(sign + 0xFEE0)))));

        Assert.Equal("Alla slag", phone.Heading);
    }

    [Theory]
    [InlineData("")]
    [InlineData("K7F2M-9XT4R")]
    [InlineData("not a code at all, far too long to be one")]
    public async Task A_code_that_does_not_open_is_shown_again_with_one_and_the_same_explanation(string typed)
    {
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync("/kod");

        await phone.SubmitAsync(("_kod", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.StartsWith("Koden går inte att använda.", phone.Page.QuerySelector("#problem a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, phone.Page.QuerySelector("#kod")!.GetAttribute("value") ?? "");
    }
}
