using System.Text;
using Microsoft.Playwright;
using Uppfoljning.Browser.Support;

namespace Uppfoljning.Browser.Pages;

/// <summary>What has to have happened before every page can be seen, and the addresses it led to.</summary>
internal sealed class PreparedVisits
{
    private const string WrongQuestionnaire = """{ "format": 1, "id": "fel", "title": { "sv": "Fel" }, "pages": [{ "items": [{ "id": "A", "type": "ratting" }] }] }""";

    private const string Participants =
        """
        Namn;Födelseår;Mobil;Startdatum
        Sara Påhittad;1984;070-174 06 11;2026-01-12
        Nadia Påhittad;1991;070-174;2026-02-30
        """;

    private readonly Dictionary<string, string> addresses = [];

    public static async Task<PreparedVisits> PrepareAsync(Visitors visitors)
    {
        var prepared = new PreparedVisits();
        var link = visitors.NextLink().Url;
        prepared.addresses["{link}"] = link;
        prepared.addresses["{visit}"] = VisitOf(await AnswerAsync(visitors, link));
        prepared.addresses["{begun}"] = await BeginAsync(visitors);
        var done = await AnswerAsync(visitors, visitors.NextLink().Url);
        await done.Onwards.ClickAsync();
        prepared.addresses["{done}"] = done.Page.Url;
        var shipped = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "surveys", "followup.json"));
        prepared.addresses["{draft}"] = await UploadAsync(visitors, shipped.Replace("\"minutes\": ", "\"minutes\": 1", StringComparison.Ordinal));
        prepared.addresses["{wrongDraft}"] = await UploadAsync(visitors, WrongQuestionnaire);
        prepared.addresses["{participant}"] = await AddParticipantAsync(visitors);
        prepared.addresses["{import}"] = await ImportAsync(visitors);
        prepared.addresses["{handover}"] = await FirstAsync(visitors, "/idag", "/overlamna/");
        prepared.addresses["{letters}"] = await PrintAsync(visitors);
        prepared.addresses["{changedPlan}"] = await ChangePlanAsync(visitors);
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

    /// <returns>A visit in which nothing is answered yet.</returns>
    private static async Task<string> BeginAsync(Visitors visitors)
    {
        var respondent = new Respondent(await visitors.PhoneAsync(), "sv");
        await respondent.OpenAsync(visitors.NextLink().Url);
        await respondent.Onwards.ClickAsync();
        return respondent.Page.Url[..^"/1".Length];
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

    private static async Task<string> AddParticipantAsync(Visitors visitors)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync("/program/1/ny-deltagare");
        await page.Locator("#Name").FillAsync("Tindra Påhittad");
        await page.Locator("#Phone").FillAsync("070-174 06 05");
        await page.Locator("#Email").FillAsync("tindra@exempelbygden.example");
        await page.Locator("#StartedOn").FillAsync("2026-01-12");
        await page.Locator("main form > button").ClickAsync();
        await page.WaitForURLAsync("**/deltagare/*");
        return page.Url;
    }

    private static async Task<string> FirstAsync(Visitors visitors, string at, string beginning)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync(at);
        return (await page.Locator($"main a[href^='{beginning}']").First.GetAttributeAsync("href"))!;
    }

    /// <returns>The pile of letters that are due; the page without one after a holiday.</returns>
    private static async Task<string> PrintAsync(Visitors visitors)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync("/program/1/brev");
        var print = page.Locator("main form button").First;
        if (await print.CountAsync() > 0)
        {
            await print.ClickAsync();
            await page.WaitForURLAsync("**/brev/*");
        }

        return page.Url;
    }

    /// <returns>What a draft with another hour would change.</returns>
    private static async Task<string> ChangePlanAsync(Visitors visitors)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync("/program/1/kontaktplan/steg?Occasion=m6");
        await page.Locator("details:has([name='Steps[3].Days']) > summary").ClickAsync();
        await page.Locator("[name='Steps[3].Days']").FillAsync("5");
        await page.Locator("main form > button").Last.ClickAsync();
        await page.WaitForURLAsync("**/kontaktplan**");
        return "/program/1/kontaktplan/publicera";
    }

    private static async Task<string> ImportAsync(Visitors visitors)
    {
        var page = await visitors.AsAsync(Viewer.Coordinator);
        await page.GotoAsync("/program/1/import");
        await page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "deltagare.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Participants) });
        await page.Locator("main form > button").ClickAsync();
        await page.WaitForURLAsync("**/import/*");
        return page.Url;
    }
}
