using Microsoft.Data.Sqlite;

namespace Uppfoljning.Web.Data;

/// <summary>Copies of the SQLite file that are whole while the site runs, and the way back from one.</summary>
public sealed class DatabaseCopies(Database database, Settings settings, TimeProvider time)
{
    /// <summary>Writes a copy and checks it before it gets its name.</summary>
    /// <exception cref="IOException">The file exists already, or the copy is damaged.</exception>
    public async Task SaveAsync(string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} exists already; a copy never replaces another.");
        }

        var part = $"{file}.part";
        File.Delete(part);
        await using (var source = (SqliteConnection)database.NewConnection())
        await using (var target = Open(part, SqliteOpenMode.ReadWriteCreate))
        {
            await source.OpenAsync(stop);
            await target.OpenAsync(stop);
            source.BackupDatabase(target);
            await ExecuteAsync(target, "PRAGMA journal_mode=DELETE", stop);
        }

        await CheckAsync(part, stop);
        File.Move(part, file);
    }

    /// <summary>Puts a copy in the database's place. What stood there is moved aside, damaged or not.</summary>
    /// <returns>Where what stood there is now; null when there was nothing.</returns>
    /// <exception cref="IOException">The copy is damaged, or is no database; or the site is running.</exception>
    public async Task<string?> RestoreAsync(string file, CancellationToken stop)
    {
        await CheckAsync(file, stop);
        var aside = await MoveAsideAsync(stop);
        await using var source = Open(file, SqliteOpenMode.ReadOnly);
        await using var target = Open(settings.DatabaseFile, SqliteOpenMode.ReadWriteCreate);
        await source.OpenAsync(stop);
        await target.OpenAsync(stop);
        source.BackupDatabase(target);
        await ExecuteAsync(target, "PRAGMA journal_mode=WAL", stop);
        return aside;
    }

    private async Task<string?> MoveAsideAsync(CancellationToken stop)
    {
        if (!File.Exists(settings.DatabaseFile))
        {
            return null;
        }

        await RefuseWhileRunningAsync(stop);
        var aside = Path.Combine(settings.DataFolder, $"before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss}.db");
        foreach (var ending in new[] { "", "-wal", "-shm" }.Where(ending => File.Exists(settings.DatabaseFile + ending)))
        {
            File.Move(settings.DatabaseFile + ending, aside + ending);
        }

        return aside;
    }

    /// <summary>In WAL mode nobody gets the file alone while another process has it open.</summary>
    private async Task RefuseWhileRunningAsync(CancellationToken stop)
    {
        await using var alone = Open(settings.DatabaseFile, SqliteOpenMode.ReadWrite);
        alone.DefaultTimeout = 1;
        try
        {
            await alone.OpenAsync(stop);
            await ExecuteAsync(alone, "PRAGMA locking_mode=EXCLUSIVE", stop);
            await ExecuteAsync(alone, "BEGIN EXCLUSIVE", stop);
            await ExecuteAsync(alone, "ROLLBACK", stop);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            throw new IOException($"{settings.DatabaseFile} is in use. Stop the site first.", busy);
        }
        catch (SqliteException)
        {
            // Too damaged to be asked: that is what a restore is for.
        }
    }

    private static async Task CheckAsync(string file, CancellationToken stop)
    {
        try
        {
            await using var copy = Open(file, SqliteOpenMode.ReadOnly);
            await copy.OpenAsync(stop);
            if (await ExecuteAsync(copy, "PRAGMA integrity_check", stop) is not "ok" || await ExecuteAsync(copy, """SELECT COUNT(*) FROM "__EFMigrationsHistory" """, stop) is not > 0L)
            {
                throw new IOException($"{file} is damaged.");
            }
        }
        catch (SqliteException error)
        {
            throw new IOException($"{file} cannot be read as a copy of the database: {error.Message}", error);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);

    private static async Task<object?> ExecuteAsync(SqliteConnection connection, string statement, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants of this class
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(stop);
    }
}
