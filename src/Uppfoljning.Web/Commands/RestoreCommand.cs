using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>
/// Puts a copy back. What was sent after the copy was made is not known to it, so nothing is sent until a person lets the outbox go.
/// </summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = CommandTexts.Of("restore.file"), Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("restore", CommandTexts.Of("restore")) { file, json };
        command.SetAction((parsed, stop) => RestoreAsync(parsed.GetValue(file), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RestoreAsync(string? file, bool json, CancellationToken stop)
    {
        await using var house = CommandHouse.Open();
        var aside = await PutBackAsync(house, file, stop);
        await Site.PrepareAsync(house, stop);
        await house.GetRequiredService<AuditedGate>().WriteAsync<PeopleDb, bool>(
            async (people, audit) =>
            {
                await PauseAsync(people, house.GetRequiredService<TimeProvider>().GetUtcNow(), stop);
                await audit.WriteAsync(null, AuditActions.DatabaseRestored, file ?? "postgres", stop);
                return true;
            },
            stop);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { aside, outboxPaused = true })
            : string.Join(Environment.NewLine, Tell(aside)));
        return CommandLine.Ok;
    }

    /// <summary>On PostgreSQL its own tools put the copy back; what is left is to hold the messages.</summary>
    private static async Task<string?> PutBackAsync(IServiceProvider house, string? file, CancellationToken stop)
    {
        if (house.GetRequiredService<Database>().IsSqlite != file is not null)
        {
            throw new RefusedException(CommandTexts.Of(file is null ? "restore.file.missing" : "restore.postgres"));
        }

        return file is null ? null : await house.GetRequiredService<DatabaseCopies>().RestoreAsync(file, stop);
    }

    private static async Task PauseAsync(PeopleDb people, DateTimeOffset now, CancellationToken stop)
    {
        var outbox = await people.OutboxState.AsTracking().SingleOrDefaultAsync(stop);
        if (outbox is null)
        {
            people.Add(outbox = new OutboxState());
        }

        outbox.Pause(PauseReason.Restored, now);
        await people.SaveChangesAsync(stop);
    }

    private static IEnumerable<string> Tell(string? aside)
    {
        yield return CommandTexts.Of("restore.done");
        if (aside is not null)
        {
            yield return Placeholders.Fill(CommandTexts.Of("restore.aside"), ("file", aside));
        }
    }
}
