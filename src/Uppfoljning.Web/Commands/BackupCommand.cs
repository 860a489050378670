using System.CommandLine;
using System.Text.Json;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>A checked copy of the database, while the site runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = CommandTexts.Of("backup.file") };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("backup", CommandTexts.Of("backup")) { file, json };
        command.SetAction((parsed, stop) => BackUpAsync(parsed.GetValue(file)!, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> BackUpAsync(string file, bool json, CancellationToken stop)
    {
        await using var house = CommandHouse.Open();
        if (!house.GetRequiredService<Database>().IsSqlite)
        {
            throw new RefusedException(CommandTexts.Of("backup.postgres"));
        }

        if (!File.Exists(house.GetRequiredService<Settings>().DatabaseFile))
        {
            throw new RefusedException(Placeholders.Fill(CommandTexts.Of("backup.nothing"), ("file", house.GetRequiredService<Settings>().DatabaseFile)));
        }

        await house.GetRequiredService<DatabaseCopies>().SaveAsync(file, stop);
        var bytes = new FileInfo(file).Length;
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { file, bytes })
            : Placeholders.Fill(CommandTexts.Of("backup.done"), ("file", file), ("bytes", $"{bytes}"), ("key", house.GetRequiredService<Settings>().KeyFile)));
        return CommandLine.Ok;
    }
}
