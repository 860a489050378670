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
    private const string Stop =
        """
        () => {
          if (document.activeElement === document.body) return { Name: '', IsMarked: true };
          const name = document.activeElement.outerHTML.slice(0, 120);
          const framed = document.activeElement.contentDocument?.activeElement;
          const focused = framed ?? document.activeElement;
          if (focused.matches('input[type=date], body')) return { Name: name, IsMarked: true };
          const marked = focused.matches('.option input') ? focused.labels[0] : focused;
          const style = getComputedStyle(marked);
          const box = marked.getBoundingClientRect();
          return { Name: name, IsMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight };
        }
        """;

    /// <summary>Presses Tab until the focus stands on what is sought.</summary>
    public async Task GoToAsync(string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            var focus = await TabAsync();
            Assert.True(focus.IsMarked, $"On {page.Url} the focus cannot be seen on {focus.Name}");
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
            var focus = await TabAsync();
            if (focus.Name.Length == 0)
            {
                return unmarked;
            }

            if (!focus.IsMarked)
            {
                unmarked.Add(focus.Name);
            }
        }

        return [.. unmarked, "Tab never leaves the page"];
    }

    public async Task LeaveByEnterAsync()
    {
        var here = page.Url;
        // Asked for before the key is pressed: an answer that comes while it is being asked for is otherwise missed.
        var left = page.WaitForURLAsync(url => url != here);
        await page.Keyboard.PressAsync("Enter");
        await left;
    }

    public Task<bool> IsOnAsync(string selector) => page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector);

    private async Task<Focus> TabAsync()
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<Focus>(Stop);
    }

    private sealed record Focus
    {
        public string Name { get; init; } = "";

        public bool IsMarked { get; init; }
    }
}
