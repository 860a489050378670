using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Questionnaires;

/// <summary>Questionnaire texts are data, wherever they are shown.</summary>
public sealed class HostileTextTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("</textarea></title><script>alert(1)</script>")]
    [InlineData("@(7*7) %s $(7*7)")]
    [InlineData("'; DROP TABLE Accounts; --")]
    public async Task No_page_makes_markup_of_a_questionnaires_words(string hostile)
    {
        var (browser, id) = await DraftWithAsync(hostile);
        foreach (var address in new[] { $"/enkater/utkast/{id}", $"/enkater/visa/utkast/{id}", "/enkater", $"/enkater/papper/utkast/{id}" })
        {
            await browser.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Empty(Dangers(browser));
        }

        Assert.Equal(hostile, browser.Page.QuerySelector(".form h1")!.TextContent);
    }

    [Theory]
    [InlineData("[klicka](javascript:alert(1))")]
    [InlineData("[klicka](data:text/html,<script>alert(1)</script>)")]
    [InlineData("${7*7}")]
    [InlineData("{{constructor.constructor('alert(1)')()}}")]
    public async Task What_the_format_refuses_is_shown_as_it_was_typed(string hostile)
    {
        var (browser, id) = await DraftWithAsync(hostile);

        await browser.GetAsync($"/enkater/utkast/{id}");

        Assert.NotEmpty(browser.Page.QuerySelectorAll(".findings li"));
        Assert.Empty(Dangers(browser));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/enkater/visa/utkast/{id}")).Status);
    }

    private static IEnumerable<IElement> Dangers(StaffBrowser browser) =>
        browser.Page.QuerySelectorAll("script, img, [onerror], [onload], a[href^='javascript'], a[href^='data']");

    private async Task<(StaffBrowser Browser, string Id)> DraftWithAsync(string hostile)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync("/enkater/ny");
        await browser.SubmitAsync("", ("Text", With(hostile)));
        return (browser, browser.Address.Split('/')[^1]);
    }

    private static string With(string hostile)
    {
        var survey = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "surveys", "nki.json")))!;
        survey["title"]!["sv"] = hostile;
        survey["description"] = new JsonObject { ["sv"] = hostile, ["en"] = hostile, ["ar"] = hostile, ["so"] = hostile, ["uk"] = hostile };
        foreach (var item in survey["pages"]!.AsArray().SelectMany(p => p!["items"]!.AsArray()))
        {
            item!["title"]!["sv"] = hostile;
        }

        return Encoding.UTF8.GetString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(survey));
    }
}
