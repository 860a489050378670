using Microsoft.Playwright;
using Uppfoljning.Browser.Pages;

namespace Uppfoljning.Browser.Support;

/// <summary>One running demo and one Chromium for the tests of a collection, which run one after the other.</summary>
public sealed class Visitors : IAsyncLifetime
{
    private const int PersonalLinks = 24;
    private const int DeskWidth = 1280;
    private const int DeskHeight = 900;
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Dictionary<Viewer, string> Accounts = new()
    {
        [Viewer.Coordinator] = "samordnare@exempelbygden.example",
        [Viewer.Evaluator] = "utvarderare@exempelbygden.example",
        [Viewer.Admin] = "admin@exempelbygden.example",
    };

    private readonly Dictionary<Viewer, IPage> desks = [];
    private Queue<PersonalLink> unused = [];
    /// <summary>Kept also when it has failed: every test that needs it then says why at once.</summary>
    private Task<PreparedVisits>? prepared;
    private RunningDemo? demo;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    internal RunningDemo Demo => demo!;

    public async Task InitializeAsync()
    {
        demo = await RunningDemo.StartAsync();
        unused = new(await demo.MakeLinksAsync("followup", PersonalLinks));
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
    internal PersonalLink NextLink() => unused.Dequeue();

    /// <summary>A small phone that runs no script.</summary>
    internal async Task<IPage> PhoneAsync() => await (await OpenAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        JavaScriptEnabled = false,
        HasTouch = true,
        IsMobile = true,
    })).NewPageAsync();

    /// <summary>The tab of a desk where the viewer has signed in, with nothing left of who had it before.</summary>
    internal async Task<IPage> AsAsync(Viewer viewer)
    {
        if (!desks.TryGetValue(viewer, out var desk))
        {
            desks[viewer] = desk = await (await OpenAsync(new BrowserNewContextOptions())).NewPageAsync();
            if (Accounts.TryGetValue(viewer, out var account))
            {
                await SignInAsync(desk, account);
            }
        }

        await desk.SetViewportSizeAsync(DeskWidth, DeskHeight);
        await desk.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = ColorScheme.Null, ForcedColors = ForcedColors.Null });
        return desk;
    }

    /// <summary>A page of the site, in view.</summary>
    internal async Task<IPage> ViewAsync(Viewer viewer, string address, string language)
    {
        var resolved = await ResolveAsync(address, language);
        var page = await AsAsync(viewer);
        await page.GotoAsync(resolved);
        return page;
    }

    /// <summary>A page of nobody's, to plant faults in.</summary>
    internal async Task<IPage> BlankAsync()
    {
        var page = await AsAsync(Viewer.Respondent);
        await page.GotoAsync("about:blank");
        return page;
    }

    /// <summary>The HTML of a page as it is sent.</summary>
    internal async Task<string> HtmlAsync(Viewer viewer, string address, string language)
    {
        var resolved = await ResolveAsync(address, language);
        var reply = await (await AsAsync(viewer)).APIRequest.GetAsync(resolved);
        return await reply.TextAsync();
    }

    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Demo.Address;
        options.Locale = "sv-SE";
        return await chromium!.NewContextAsync(options);
    }

    private async Task<string> ResolveAsync(string address, string language)
    {
        var resolved = (await (prepared ??= PreparedVisits.PrepareAsync(this))).Resolve(address);
        return $"{resolved}{(resolved.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sprak={language}";
    }

    private static async Task SignInAsync(IPage page, string account)
    {
        await page.GotoAsync("/logga-in");
        await page.Locator("#Email").FillAsync(account);
        await page.Locator("#Password").FillAsync(RunningDemo.Password);
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync("**/start");
    }
}

[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<Visitors>
{
    public const string Name = "One site";
}

/// <summary>A second one beside it, so that two tests run at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OtherSite : ICollectionFixture<Visitors>
{
    public const string Name = "Other site";
}
