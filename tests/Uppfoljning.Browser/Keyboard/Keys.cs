using Microsoft.Playwright;

namespace Uppfoljning.Browser.Keyboard;

/// <summary>Somebody who has no mouse. Each stop of the Tab key has to be seen.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostStops = 200;

    /// <summary>
    /// An option is marked around its label, everything else around itself. The parts of a date field are marked by the browser,
    /// and a frame by what has the focus within.
    /// </summary>
    private const string IsMarked =
        """
        () => {
          const framed = document.activeElement.contentDocument?.activeElement;
          const focused = framed ?? document.activeElement;
          if (focused.matches('input[type=date], body')) return true;
          const marked = focused.matches('.option input') ? focused.labels[0] : focused;
          const style = getComputedStyle(marked);
          const box = marked.getBoundingClientRect();
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
        }
        """;

    private const string Focused = "() => document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 120)";

    /// <summary>Presses Tab until the focus stands on what is sought.</summary>
    public async Task GoToAsync(string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(IsMarked), $"On {page.Url} the focus cannot be seen on {await FocusedAsync()}");
            if (await IsOnAsync(selector))
            {
                return;
            }
        }

        Assert.Fail($"On {page.Url} Tab never comes to {selector}");
    }

    /// <summary>Presses Tab through the whole page.</summary>
    /// <returns>The stops whose focus cannot be seen.</returns>
    public async Task<List<string>> UnmarkedStopsAsync()
    {
        var unmarked = new List<string>();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync() is "")
            {
                return unmarked;
            }

            if (!await page.EvaluateAsync<bool>(IsMarked))
            {
                unmarked.Add(await FocusedAsync());
            }
        }

        return [.. unmarked, "Tab never leaves the page"];
    }

    public async Task LeaveByEnterAsync()
    {
        var here = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != here);
    }

    public Task<bool> IsOnAsync(string selector) => page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector);

    private Task<string> FocusedAsync() => page.EvaluateAsync<string>(Focused);
}
