using System.Text;
using System.Text.Json.Nodes;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Questionnaires;

/// <summary>Questionnaire texts are data, wherever they are shown.</summary>
public sealed class HostileTextTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    public static readonly TheoryData<string> Texts =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "[klicka](javascript:alert(1))",
        "[klicka](data:text/html,<script>alert(1)</script>)",
        "</textarea></title><script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}} ${7*7} @(7*7) {0} %s",
        "'; DROP TABLE Accounts; --",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_page_makes_markup_of_a_questionnaires_words(string hostile)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync("/enkater/ny");
        await browser.SubmitAsync("", ("Text", With(hostile)));
        var draft = browser.Address;
        var id = draft.Split('/')[^1];
        foreach (var address in new[] { draft, $"/enkater/visa/utkast/{id}", $"/enkater/papper/utkast/{id}", "/enkater" })
        {
            await browser.GetAsync(address);

            Assert.Empty(browser.Page.QuerySelectorAll("script, img, [onerror], [onload], a[href^='javascript'], a[href^='data']"));
            Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        }

        await browser.GetAsync($"/enkater/papper/utkast/{id}");
        Assert.Equal(hostile, browser.Page.QuerySelector(".form h1")!.TextContent);
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
