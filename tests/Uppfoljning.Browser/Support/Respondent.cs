using Microsoft.Playwright;

namespace Uppfoljning.Browser.Support;

/// <summary>Someone with a phone: opens a link, chooses a language, answers what is asked.</summary>
internal sealed class Respondent(IPage page, string language)
{
    public IPage Page => page;

    public ILocator Heading => page.Locator("main h1");

    /// <summary>The one button that leads on.</summary>
    public ILocator Onwards => page.Locator("button.first");

    public bool IsAtCheck => page.Url.EndsWith("/kontroll", StringComparison.Ordinal);

    public async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await page.Locator($".languages a[href*='sprak={language}&'], .languages a[href$='sprak={language}']").ClickAsync();
    }

    /// <summary>Answers the page in view: the first option of each question, or a few words.</summary>
    public async Task AnswerAsync()
    {
        foreach (var field in await page.Locator("fieldset").AllAsync())
        {
            await field.Locator("label").First.ClickAsync();
        }

        foreach (var field in await page.Locator("textarea, main input[type=text]").AllAsync())
        {
            await field.FillAsync("Samtalen. المحادثات");
        }
    }

    public async Task TypeCodeAsync(string code)
    {
        await page.Locator("#kod").FillAsync(code);
        await Onwards.ClickAsync();
    }

    /// <summary>Closes the browser with all that it remembers.</summary>
    public Task LeaveAsync() => page.Context.CloseAsync();

    /// <summary>Answers page after page up to the check page, looking at each before leaving it.</summary>
    /// <returns>How many pages were answered.</returns>
    public async Task<int> AnswerAllAsync(Func<IPage, Task> look)
    {
        var pages = 0;
        for (; !IsAtCheck; pages++)
        {
            await look(page);
            await AnswerAsync();
            await Onwards.ClickAsync();
        }

        return pages;
    }
}
