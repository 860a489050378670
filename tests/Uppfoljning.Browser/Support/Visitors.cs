using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Uppfoljning.Browser.Support;

/// <summary>One running demo and one Chromium for all tests, which run one after the other; each visitor has a browser context of its own.</summary>
public sealed class Visitors : IAsyncLifetime
{
    private const int PersonalLinks = 24;
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentQueue<PersonalLink> unused = [];
    private RunningDemo? demo;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    internal RunningDemo Demo => demo!;

    public async Task InitializeAsync()
    {
        demo = await RunningDemo.StartAsync();
        foreach (var link in await demo.MakeLinksAsync("followup", PersonalLinks))
        {
            unused.Enqueue(link);
        }

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }
    }

    /// <summary>A personal link to the follow-up that nobody has opened.</summary>
    internal PersonalLink NextLink() => unused.TryDequeue(out var link) ? link : throw new InvalidOperationException("More personal links are wanted than were made.");

    /// <summary>A small phone that runs no script.</summary>
    internal async Task<IPage> PhoneAsync() => await OpenAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        JavaScriptEnabled = false,
        HasTouch = true,
        IsMobile = true,
    });

    internal async Task<IPage> OpenAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Demo.Address;
        options.Locale = "sv-SE";
        var context = await chromium!.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<Visitors>
{
    public const string Name = "One site";
}
