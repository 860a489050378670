using System.Diagnostics;
using System.Text;

namespace Uppfoljning.Tests.Support;

/// <summary>The program as a process, in a folder of its own, as a person at a terminal runs it.</summary>
public sealed record CommandLineRun(int ExitCode, string Output, string Errors)
{
    public static async Task<CommandLineRun> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Uppfoljning.Web.Site).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandLineRun(process.ExitCode, await output, await errors);
    }
}
