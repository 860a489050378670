using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Uppfoljning.Browser.Support;

/// <summary>The demo as a newcomer starts it: a process of its own, on a free port, in a folder that is thrown away.</summary>
internal sealed partial class RunningDemo : IAsyncDisposable
{
    public const string Password = "prova-nasta-steg";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Uppfoljning.Web.dll");

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private RunningDemo(string address, DirectoryInfo folder, Process process)
    {
        Address = address;
        this.folder = folder;
        this.process = process;
    }

    public string Address { get; }

    /// <summary>The personal link that the demo prints.</summary>
    public string PrintedLink { get; private set; } = "";

    public static async Task<RunningDemo> StartAsync()
    {
        var own = Directory.CreateTempSubdirectory("uppfoljning-browser-");
        var address = $"http://127.0.0.1:{FreePort()}";
        var demo = new RunningDemo(address, own, Start(own, address, "serve", "--demo", "--urls", address));
        try
        {
            demo.PrintedLink = await demo.PrintedLinkAsync();
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    /// <summary>Personal links made at the command line, each with its typed code.</summary>
    public async Task<IReadOnlyList<PersonalLink>> MakeLinksAsync(string questionnaire, int count)
    {
        using var making = Start(folder, Address, "link", "--questionnaire", questionnaire, "--personal", "--count", $"{count}", "--json");
        var json = await making.StandardOutput.ReadToEndAsync();
        await making.WaitForExitAsync();
        return JsonSerializer.Deserialize<List<PersonalLink>>(json, JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>Reads on for as long as the demo runs, so that it never waits for a reader.</summary>
    private Task<string> PrintedLinkAsync()
    {
        var printed = new TaskCompletionSource<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                printed.TrySetException(new InvalidOperationException("The demo ended before it printed its addresses."));
            }
            else if (LinkAddress().Match(line.Data) is { Success: true } link)
            {
                printed.TrySetResult(link.Value);
            }
        };
        process.BeginOutputReadLine();
        return printed.Task.WaitAsync(Patience);
    }

    private static Process Start(DirectoryInfo folder, string address, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["Uppfoljning__DataFolder"] = Path.Combine(folder.FullName, "demo", "data");
        start.Environment["Uppfoljning__KeyFile"] = Path.Combine(folder.FullName, "demo", "keys", "master.key");
        start.Environment["Uppfoljning__PublicAddress"] = address;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http\S+/s/\S+")]
    private static partial Regex LinkAddress();
}

/// <summary>Where one person answers, and the code on paper that leads to the same.</summary>
internal sealed record PersonalLink(string Url, string Code);
