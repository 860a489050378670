using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Commands;

/// <summary>A contact plan that a verb was given as a file.</summary>
internal static class PlanFile
{
    /// <exception cref="RefusedException">The file cannot be read, or the plan has findings; each is named with its line.</exception>
    public static async Task<(ContactPlan Plan, byte[] Json)> ReadAsync(string file, CancellationToken stop)
    {
        var json = await InputFile.ReadAsync(file, Limits.FileBytes, stop);
        var reading = ContactPlanReader.Read(json);
        return (reading.Plan ?? throw new RefusedException(string.Join(
            Environment.NewLine,
            reading.Findings.Select(f => $"{file}:{f.Line}:{f.Column}: {f.Code} {f.Path}: {f.Message} {f.Remedy}"))), json);
    }
}
