using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Uppfoljning.Browser.Accessibility;

/// <summary>axe-core on a page in view, each violation as "rule: element". Frames hold pages of the site, which are looked at by themselves.</summary>
internal static class Axe
{
    private const string Run =
        """
        async own => {
          const found = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...own });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<string[]> RunAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } });
    }

    /// <summary>What a colour scheme can change, on a page that every rule has been run on. It is the same in every language.</summary>
    public static Task<string[]> OnColoursAsync(IPage page) =>
        page.EvaluateAsync<string[]>(Run, new { runOnly = new[] { "color-contrast", "link-in-text-block" } });
}
