using Microsoft.Playwright;

namespace Uppfoljning.Browser.Accessibility;

/// <summary>Words and shapes that are there but have the colour of what lies behind them.</summary>
internal static class Unseen
{
    private const string Script =
        """
        () => {
          const clear = colour => colour === 'none' || colour === 'transparent' || /,\s*0\)$|\/ 0\)$/.test(colour);
          const behind = e => {
            for (; e; e = e.parentElement) {
              const colour = getComputedStyle(e).backgroundColor;
              if (!clear(colour)) return colour;
            }
            return getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
          };
          const shown = e => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getBoundingClientRect().width > 0;
          const says = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
          const words = [...document.body.querySelectorAll('*')].filter(e => !e.closest('svg') && says(e) && shown(e)).filter(e => getComputedStyle(e).color === behind(e));
          const bars = [...document.querySelectorAll('svg rect.fill, svg path')].filter(shown).filter(e => getComputedStyle(e).fill === behind(e.closest('svg')));
          const boxes = [...document.querySelectorAll('.box, .option label, main input, main textarea, main select, main button')].filter(shown).filter(e => {
            const style = getComputedStyle(e);
            return style.borderTopStyle === 'none' ? style.appearance === 'none' : style.borderTopColor === behind(e.parentElement) && style.backgroundColor === behind(e.parentElement);
          });
          return [...words, ...bars, ...boxes].map(e => e.outerHTML.slice(0, 120));
        }
        """;

    public static Task<string[]> InAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
