using Microsoft.Playwright;

namespace Uppfoljning.Browser.Support;

/// <summary>A page in a tab that is closed afterwards, and the HTML as it was sent.</summary>
internal sealed record PageInView(IPage Page, string Html) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
