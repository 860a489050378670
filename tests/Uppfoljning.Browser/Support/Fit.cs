using Microsoft.Playwright;

namespace Uppfoljning.Browser.Support;

/// <summary>What a narrow window must not do: scroll sideways, or leave something to press outside itself.</summary>
internal static class Fit
{
    private const string Sideways = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

    private const string Unreachable =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => e.checkVisibility() && !e.closest('.scroll'))
          .filter(e => {
            e.scrollIntoView({ block: 'center' });
            const box = e.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            const inside = box.left >= 0 && box.right <= innerWidth && box.width > 0 && box.height > 0;
            return !e.matches('.skip') && !(inside && hit && (e.contains(hit) || hit.contains(e) || [...(e.labels ?? [])].some(l => l.contains(hit))));
          })
          .map(e => e.outerHTML.slice(0, 120))
        """;

    /// <returns>How many pixels the page can be scrolled sideways.</returns>
    public static Task<int> SidewaysAsync(IPage page) => page.EvaluateAsync<int>(Sideways);

    public static async Task AssertAsync(IPage page)
    {
        var sideways = await SidewaysAsync(page);
        var unreachable = await page.EvaluateAsync<string[]>(Unreachable);

        Assert.True(sideways <= 0, $"{page.Url} scrolls sideways by {sideways} pixels");
        Assert.Empty(unreachable);
    }
}
