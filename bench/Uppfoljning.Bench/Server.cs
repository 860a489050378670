using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Bench;

/// <summary>The published program in a process of its own, on a database and a key of its own.</summary>
public sealed class Server : IDisposable
{
    public const int Port = 5098;
    public const string Host = "127.0.0.1";
    private const int MostLinks = 10_000;
    private static readonly string Program = Published();
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
    private Process? process;

    public string DatabaseFile => Path.Combine(folder, "data", "uppfoljning.db");

    public TimeSpan Start()
    {
        var watch = Stopwatch.StartNew();
        process = Run("serve", "--urls", $"http://{Host}:{Port}");
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if (http.Send(new HttpRequestMessage(HttpMethod.Get, $"http://{Host}:{Port}/")).IsSuccessStatusCode)
                {
                    return watch.Elapsed;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                Thread.Yield();
            }
        }
    }

    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <summary>User and system time of the server process alone.</summary>
    public TimeSpan Cpu()
    {
        process!.Refresh();
        return process.TotalProcessorTime;
    }

    public double MegabytesResident()
    {
        process!.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    /// <summary>Links made by the program's own verb, as many at a time as it makes.</summary>
    public IReadOnlyList<string> Links(string questionnaire, int count) =>
        [.. Enumerable.Range(0, (count + MostLinks - 1) / MostLinks).SelectMany(part => SomeLinks(questionnaire, Math.Min(MostLinks, count - (part * MostLinks))))];

    private string[] SomeLinks(string questionnaire, int count)
    {
        using var verb = Run("link", "--questionnaire", questionnaire, "--personal", "--count", count.ToString(CultureInfo.InvariantCulture), "--json");
        using var json = JsonDocument.Parse(verb.StandardOutput.ReadToEnd());
        return [.. json.RootElement.EnumerateArray().Select(link => new Uri(link.GetProperty("url").GetString()!).AbsolutePath)];
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What <c>./run</c> has built and runs.</summary>
    private static string Published()
    {
        for (var above = new DirectoryInfo(Environment.CurrentDirectory); above is not null; above = above.Parent)
        {
            var program = Path.Combine(above.FullName, "artifacts", "run", "Uppfoljning.Web.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("The bench measures what ./run has built: run './run --help' first, and start the bench inside the project.");
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = arguments[0] != "serve",
            WorkingDirectory = folder,
        };
        start.Environment["Uppfoljning__DataFolder"] = Path.Combine(folder, "data");
        start.Environment["Uppfoljning__KeyFile"] = Path.Combine(folder, "keys", "master.key");
        start.Environment["Uppfoljning__PublicAddress"] = $"http://{Host}:{Port}";
        return Process.Start(start)!;
    }
}
