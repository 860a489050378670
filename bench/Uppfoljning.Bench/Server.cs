using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Uppfoljning.Bench;

/// <summary>The program as <c>./run</c> starts it, in a process of its own, on a database and a key of its own.</summary>
public sealed class Server : IDisposable
{
    public const int Port = 5098;
    public const string Host = "127.0.0.1";
    private const int MostLinks = 10_000;
    private static readonly string Program = Built();
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
    private Process? process;

    public string DatabaseFile => Path.Combine(folder, "data", "uppfoljning.db");

    /// <returns>How long it took until the first page was there.</returns>
    public TimeSpan Start()
    {
        var watch = Stopwatch.StartNew();
        process = Run("serve", "--urls", $"http://{Host}:{Port}");
        if (process.StandardOutput.ReadLine() is null)
        {
            throw new InvalidOperationException("The server did not start.");
        }

        // Its address is out: it listens. Whatever else it says is thrown away.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        using var http = new HttpClient();
        http.Send(new HttpRequestMessage(HttpMethod.Get, $"http://{Host}:{Port}/")).EnsureSuccessStatusCode();
        return watch.Elapsed;
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

    /// <summary><c>./run</c> of the project. What has changed is built first: no start is timed with that.</summary>
    private static string Built()
    {
        for (var above = new DirectoryInfo(Environment.CurrentDirectory); above is not null; above = above.Parent)
        {
            var run = Path.Combine(above.FullName, "run");
            if (File.Exists(run) && Directory.Exists(Path.Combine(above.FullName, "bench")))
            {
                using var help = Process.Start(new ProcessStartInfo(run, ["--help"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
                help.StandardOutput.ReadToEnd();
                return run;
            }
        }

        throw new InvalidOperationException("Start the bench inside the project.");
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["Uppfoljning__DataFolder"] = Path.Combine(folder, "data");
        start.Environment["Uppfoljning__KeyFile"] = Path.Combine(folder, "keys", "master.key");
        start.Environment["Uppfoljning__PublicAddress"] = $"http://{Host}:{Port}";
        return Process.Start(start)!;
    }
}
