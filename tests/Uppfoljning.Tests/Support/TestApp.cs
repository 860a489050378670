using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Support;

/// <summary>The whole site on a real port, with a database and a key file of its own and a clock that the test moves.</summary>
public abstract class TestApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-test-").FullName;
    private WebApplication? app;

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    public HttpClient Http { get; private set; } = null!;

    public Settings Settings { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public WriteGate Gate => Services.GetRequiredService<WriteGate>();

    public string Folder => folder;

    public virtual async Task InitializeAsync()
    {
        Settings = new Settings
        {
            DataFolder = Path.Combine(folder, "data"),
            KeyFile = Path.Combine(folder, "keys", "master.key"),
            Database = await CreateDatabaseAsync(),
            Sms = new SmsSettings { ReceiptSecret = "en-hemlig-adress" },
        };
        await StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await StopAsync();
        await DropDatabaseAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Stops the process's worth of the site and starts it again on the same database, as after a power cut.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Reads from a store as the site would, in a scope of its own.</summary>
    public async Task<T> ReadAsync<TStore, T>(Func<TStore, Task<T>> read)
        where TStore : StoreDb
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TStore>());
    }

    protected abstract Task<DatabaseSettings> CreateDatabaseAsync();

    protected virtual Task DropDatabaseAsync() => Task.CompletedTask;

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddSite(Settings);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(new Passwords(iterations: 1000));
        app = builder.Build();
        app.UseSite(Settings);
        await Site.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
    }
}
