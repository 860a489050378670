using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Uppfoljning.Web.Data;

/// <summary>Brings the database to this program's schema, after a copy on SQLite; refuses a newer schema.</summary>
public sealed class Migrator(Database database, Settings settings, TimeProvider time)
{
    /// <returns>The migrations that were run, oldest first.</returns>
    /// <exception cref="InvalidOperationException">The database belongs to a newer version of the program.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken stop)
    {
        await using var schema = OpenSchema();
        var isNew = !await schema.Database.CanConnectAsync(stop);
        if (!isNew)
        {
            await RefuseNewerAsync(schema, stop);
            await ReleaseStaleLockAsync(schema, stop);
        }

        var pending = (await schema.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (pending.Count == 0)
        {
            return pending;
        }

        if (database.IsSqlite)
        {
            await PrepareFileAsync(copyFirst: !isNew && File.Exists(settings.DatabaseFile), stop);
        }

        await schema.Database.MigrateAsync(stop);
        return pending;
    }

    public Schema OpenSchema()
    {
        if (database.IsSqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteSchema>();
            database.Use(sqlite);
            sqlite.ReplaceService<IMigrationsSqlGenerator, KeyOrderedTables>();
            return new SqliteSchema(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresSchema>();
        database.Use(postgres);
        return new PostgresSchema(postgres.Options);
    }

    private static async Task RefuseNewerAsync(Schema schema, CancellationToken stop)
    {
        var known = schema.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var newer = (await schema.Database.GetAppliedMigrationsAsync(stop)).FirstOrDefault(m => !known.Contains(m));
        if (newer is not null)
        {
            throw new InvalidOperationException($"The database holds migration {newer}, which this version of the program does not know. Run the newer version, or restore a backup from before it.");
        }
    }

    /// <summary>A process that was killed while migrating leaves its lock row behind, and the next would wait for ever.</summary>
    private async Task ReleaseStaleLockAsync(Schema schema, CancellationToken stop)
    {
        if (!database.IsSqlite || !await HasLockTableAsync(schema, stop))
        {
            return;
        }

        var longAgo = time.GetUtcNow().AddMinutes(-10).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await schema.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" < {longAgo}""", stop);
    }

    private static async Task<bool> HasLockTableAsync(Schema schema, CancellationToken stop) =>
        await schema.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""").SingleAsync(stop) > 0;

    private async Task PrepareFileAsync(bool copyFirst, CancellationToken stop)
    {
        await using var connection = (SqliteConnection)database.NewConnection();
        await connection.OpenAsync(stop);
        await using var mode = connection.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode=WAL;";
        await mode.ExecuteScalarAsync(stop);
        if (copyFirst)
        {
            var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
            await using var copy = new SqliteConnection($"Data Source={Path.Combine(settings.DataFolder, $"before-migration-{stamp}.db")};Pooling=False");
            connection.BackupDatabase(copy);
        }
    }
}
