using System.Text.Json;
using Microsoft.Data.Sqlite;
using Uppfoljning.Tests.Architecture;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class BackupTests : IDisposable
{
    private static readonly string Nki = Path.Combine(SourceTree.Root, "surveys", "nki.json");
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-backup-").FullName;

    private string DatabaseFile => Path.Combine(folder, "data", "uppfoljning.db");
    private string Copy => Path.Combine(folder, "copy.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_restored_copy_holds_what_was_there_then_and_sends_nothing_by_itself()
    {
        await RunAsync("link", "--questionnaire", Nki);
        var backup = await RunAsync("backup", Copy);
        await RunAsync("link", "--questionnaire", Nki);

        var restore = await RunAsync("restore", Copy, "--json");

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.Equal(1L, Scalar(DatabaseFile, """SELECT COUNT(*) FROM "CollectiveLinks" """));
        Assert.Equal("Restored", Scalar(DatabaseFile, """SELECT "PausedBecause" FROM "OutboxState" """));
        Assert.Equal(2L, Scalar(Path.Combine(folder, JsonDocument.Parse(restore.Output).RootElement.GetProperty("aside").GetString()!), """SELECT COUNT(*) FROM "CollectiveLinks" """));
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task A_copy_never_replaces_another()
    {
        await RunAsync("migrate");
        await RunAsync("backup", Copy);
        var before = await File.ReadAllBytesAsync(Copy);

        var again = await RunAsync("backup", Copy);

        Assert.Equal(3, again.ExitCode);
        Assert.Contains("copy.db", again.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Copy));
    }

    [Fact]
    public async Task A_file_that_is_no_copy_is_refused_and_the_database_stays()
    {
        await RunAsync("link", "--questionnaire", Nki);
        await File.WriteAllTextAsync(Copy, "not a database, however long it goes on");

        var restore = await RunAsync("restore", Copy);

        Assert.Equal(3, restore.ExitCode);
        Assert.Contains("copy.db", restore.Errors, StringComparison.Ordinal);
        Assert.Equal(1L, Scalar(DatabaseFile, """SELECT COUNT(*) FROM "CollectiveLinks" """));
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        await RunAsync("migrate");
        await RunAsync("backup", Copy);
        await using var site = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await site.OpenAsync();
        await using var reading = site.CreateCommand();
        reading.CommandText = "SELECT COUNT(*) FROM sqlite_master";
        await reading.ExecuteScalarAsync();

        var restore = await RunAsync("restore", Copy);

        Assert.Equal(3, restore.ExitCode);
        Assert.Contains("in use", restore.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_can_be_replaced()
    {
        await RunAsync("migrate");
        await RunAsync("backup", Copy);
        await File.WriteAllTextAsync(DatabaseFile, "everything is lost");

        var restore = await RunAsync("restore", Copy);

        Assert.Equal(0, restore.ExitCode);
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.RunAsync(folder, arguments);

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
