using System.CommandLine;
using System.Text.Json;
using Uppfoljning.Web.Data;

namespace Uppfoljning.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("migrate", CommandTexts.Of("migrate")) { json };
        command.SetAction((parsed, stop) => MigrateAsync(parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> MigrateAsync(bool json, CancellationToken stop)
    {
        await using var house = CommandHouse.Open();
        var done = await house.GetRequiredService<Migrator>().MigrateAsync(stop);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { migrations = done })
            : done.Count == 0 ? CommandTexts.Of("migrate.nothing") : string.Join(Environment.NewLine, done));
        return CommandLine.Ok;
    }
}
