using Microsoft.Playwright;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Pages;

/// <summary>What has to have happened before every page can be seen, and the addresses it led to.</summary>
internal sealed class PreparedVisits
{
    private const string WrongQuestionnaire = """{ "format": 1, "id": "fel", "title": { "sv": "Fel" }, "pages": [{ "items": [{ "id": "A", "type": "ratting" }] }] }""";

    private readonly Dictionary<string, string> addresses = [];

    public static async Task<PreparedVisits> PrepareAsync(Visitors visitors)
    {
        var prepared = new PreparedVisits();
        var link = visitors.NextLink().Url;
        prepared.addresses["{link}"] = link;
        prepared.addresses["{visit}"] = VisitOf(await AnswerAsync(visitors, link));
        var done = await AnswerAsync(visitors, visitors.NextLink().Url);
        await done.Onwards.ClickAsync();
        prepared.addresses["{done}"] = done.Page.Url;
        var shipped = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "surveys", "followup.json"));
        prepared.addresses["{draft}"] = await UploadAsync(visitors, shipped.Replace("\"minutes\": ", "\"minutes\": 1", StringComparison.Ordinal));
        prepared.addresses["{wrongDraft}"] = await UploadAsync(visitors, WrongQuestionnaire);
        return prepared;
    }

    public string Resolve(string address) =>
        addresses.Aggregate(address, (whole, part) => whole.Replace(part.Key, part.Value, StringComparison.Ordinal));

    private static async Task<Respondent> AnswerAsync(Visitors visitors, string link)
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), "sv");
        await respondent.OpenAsync(link);
        await respondent.Onwards.ClickAsync();
        await respondent.AnswerAllAsync(_ => Task.CompletedTask);
        return respondent;
    }

    private static string VisitOf(Respondent respondent) => respondent.Page.Url[..^"/kontroll".Length];

    private static async Task<string> UploadAsync(Visitors visitors, string json)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync("/enkater/ny");
        await page.Locator("#Text").FillAsync(json);
        await page.Locator("fieldset button:not([name])").ClickAsync();
        await page.WaitForURLAsync("**/enkater/utkast/*");
        return page.Url;
    }
}
