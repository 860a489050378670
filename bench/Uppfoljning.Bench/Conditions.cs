using System.Runtime.InteropServices;

namespace Uppfoljning.Bench;

/// <summary>What a figure was taken under.</summary>
public static class Conditions
{
    public static string Line()
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{cpu}, {Environment.ProcessorCount} cores, load {load} at the start, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; client on the same cores";
    }
}
