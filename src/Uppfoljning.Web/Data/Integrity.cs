using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>Asks the database whether it is undamaged. PostgreSQL checks its pages itself as it reads them, so there it is read through.</summary>
public sealed class Integrity(Database database, Migrator migrator)
{
    private static readonly string[] SqliteChecks = ["PRAGMA integrity_check", "PRAGMA foreign_key_check"];

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken stop)
    {
        await using var connection = database.NewConnection();
        await connection.OpenAsync(stop);
        var problems = new List<string>();
        foreach (var sql in database.IsSqlite ? [.. SqliteChecks] : ReadThrough())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants and the names of our own tables
            command.CommandText = sql;
#pragma warning restore CA2100
            await ReadAsync(command, problems, stop);
        }

        return problems;
    }

    private async Task ReadAsync(DbCommand command, List<string> problems, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            if (database.IsSqlite && rows.GetValue(0) is not "ok")
            {
                problems.Add($"{rows.GetValue(0)}");
            }
        }
    }

    private List<string> ReadThrough()
    {
        using var schema = migrator.OpenSchema();
        return schema.Model.GetEntityTypes().Select(t => $"SELECT * FROM \"{t.GetTableName()}\"").ToList();
    }
}
