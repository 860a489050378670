using System.CommandLine;
using Uppfoljning.Web.Commands.Demo;
using Uppfoljning.Web.Features.Messages;

namespace Uppfoljning.Web.Commands;

internal static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:5080";

    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = CommandTexts.Of("serve.demo") };
        var urls = new Option<string>("--urls") { Description = CommandTexts.Of("serve.urls"), DefaultValueFactory = _ => DefaultUrl };
        var command = new Command("serve", CommandTexts.Of("serve")) { demo, urls };
        command.SetAction((parsed, stop) => ServeAsync(parsed.GetValue(demo), parsed.GetValue(urls)!, stop));
        return command;
    }

    private static async Task<int> ServeAsync(bool demo, string urls, CancellationToken stop)
    {
        // A watch for changed settings would wake at every write to the data folder below.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseUrls(urls);
        if (demo)
        {
            DemoSite.Configure(builder.Configuration, urls);
        }

        var settings = SettingsFile.Read(builder.Configuration);
        builder.AddSite(settings).Services.AddMessageSchedule(settings);
        await using var app = builder.Build();
        app.UseSite(settings);
        await Site.PrepareAsync(app.Services, stop);
        var addresses = demo ? await DemoSite.PrepareAsync(app.Services, settings, stop) : null;
        await app.StartAsync(stop);
        Console.WriteLine(addresses ?? string.Join(Environment.NewLine, app.Urls));
        await app.WaitForShutdownAsync(stop);
        return CommandLine.Ok;
    }
}
