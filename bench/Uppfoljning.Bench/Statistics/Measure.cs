using System.Diagnostics;
using System.Globalization;

namespace Uppfoljning.Bench.Statistics;

/// <summary>Takes the time of a piece of work and prints it as a line of tab-separated cells, like the peers do.</summary>
internal static class Measure
{
    private const int LeastRounds = 3;
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Runs the work often and long enough, and prints task, rows, who, best wall seconds, best CPU seconds, the memory
    /// that the first round took above what the process had, in MB, and the check.
    /// </summary>
    /// <param name="work">Returns the check: what the peers must find as well.</param>
    public static async Task BestAsync(string task, long rows, Func<Task<string>> work)
    {
        var (before, begun) = (Memory("VmRSS"), Stopwatch.GetTimestamp());
        var (wall, cpu, taken, check) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0.0, "");
        for (var round = 0; round < LeastRounds || Stopwatch.GetElapsedTime(begun) < LeastTime; round++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            check = await work();
            wall = Least(wall, Stopwatch.GetElapsedTime(start));
            cpu = Least(cpu, Environment.CpuUsage.TotalTime - used);
            taken = round == 0 ? Memory("VmHWM") - before : taken;
        }

        Print(task, rows, wall, cpu, taken, check);
    }

    public static Task BestAsync(string task, long rows, Func<string> work) => BestAsync(task, rows, () => Task.FromResult(work()));

    /// <summary>Prints one line about work that cannot be repeated often.</summary>
    public static void Once(string task, long rows, Func<string> work)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var check = work();
        Print(task, rows, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used, 0, check);
    }

    private static void Print(string task, long rows, TimeSpan wall, TimeSpan cpu, double megabytes, string check) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{task}\t{rows}\tours\t{wall.TotalSeconds:F5}\t{cpu.TotalSeconds:F5}\t{megabytes:F0}\t{check}"));

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>A line of what Linux says about the process, in MB; 0 elsewhere.</summary>
    private static double Memory(string name) => File.Exists("/proc/self/status")
        ? double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
        : 0;
}
