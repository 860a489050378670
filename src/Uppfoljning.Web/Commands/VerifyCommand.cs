using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>Whether the audit log is whole and the database undamaged.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("verify", CommandTexts.Of("verify")) { json };
        command.SetAction((parsed, stop) => VerifyAsync(parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> VerifyAsync(bool json, CancellationToken stop)
    {
        await using var house = CommandHouse.Open();
        await Site.PrepareAsync(house, stop);
        await using var scope = house.CreateAsyncScope();
        var trail = await house.GetRequiredService<AuditTrail>().CheckAsync(scope.ServiceProvider.GetRequiredService<StaffDb>(), stop);
        var damage = await house.GetRequiredService<Integrity>().CheckAsync(stop);
        Console.WriteLine(json ? JsonSerializer.Serialize(new { auditLines = trail.Lines, auditBrokenAt = trail.BrokenAt, auditHead = trail.Head, damage }) : Tell(trail, damage));
        return trail.BrokenAt is null && damage.Count == 0 ? CommandLine.Ok : CommandLine.Failure;
    }

    private static string Tell(AuditCheck trail, IReadOnlyList<string> damage) => string.Join(
        Environment.NewLine,
        trail.BrokenAt is { } line
            ? Placeholders.Fill(CommandTexts.Of("verify.trail.broken"), ("line", line.ToString(CultureInfo.InvariantCulture)))
            : Placeholders.Fill(CommandTexts.Of("verify.trail"), ("lines", trail.Lines.ToString(CultureInfo.InvariantCulture)), ("head", trail.Head)),
        damage.Count == 0
            ? CommandTexts.Of("verify.database")
            : Placeholders.Fill(CommandTexts.Of("verify.database.broken"), ("problems", string.Join("; ", damage))));
}
