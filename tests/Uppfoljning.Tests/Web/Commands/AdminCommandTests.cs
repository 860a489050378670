using System.Text.Json;
using Microsoft.Data.Sqlite;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class AdminCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-admin-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_first_account_gets_a_temporary_password_and_can_get_another()
    {
        var created = await CreateAsync("Someone@Example.org");
        var reset = await CommandLineRun.RunAsync(folder, "admin", "reset", "--email", "someone@example.org");

        Assert.Equal((0, 0), (created.ExitCode, reset.ExitCode));
        Assert.Matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}", created.Output);
        Assert.NotEqual(created.Output.Split(' ')[^1], reset.Output.Split(' ')[^1]);
    }

    [Fact]
    public async Task What_cannot_be_created_is_refused_and_leaves_nothing()
    {
        await CreateAsync("someone@example.org");

        var again = await CreateAsync("someone@example.org");
        var noAddress = await CreateAsync("no address");
        var noProgramme = await CommandLineRun.RunAsync(folder, "admin", "create", "--email", "b@example.org", "--name", "B", "--role", "coordinator");
        var otherProgramme = await CommandLineRun.RunAsync(folder, "admin", "create", "--email", "b@example.org", "--name", "B", "--role", "coordinator", "--programme", "7");
        var unknown = await CommandLineRun.RunAsync(folder, "admin", "reset", "--email", "nobody@example.org");

        Assert.Equal((1, 1, 1, 1, 1), (again.ExitCode, noAddress.ExitCode, noProgramme.ExitCode, otherProgramme.ExitCode, unknown.ExitCode));
        Assert.Equal(0, (await CreateAsync("b@example.org")).ExitCode);
        Assert.Contains("nobody@example.org", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_a_whole_trail_from_a_changed_one()
    {
        await CreateAsync("someone@example.org");
        var whole = await CommandLineRun.RunAsync(folder, "verify", "--json");
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "uppfoljning.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var tamper = database.CreateCommand();
            tamper.CommandText = """UPDATE "AuditEntries" SET "AccountId" = 7 WHERE "Id" = 1""";
            await tamper.ExecuteNonQueryAsync();
        }

        var changed = await CommandLineRun.RunAsync(folder, "verify", "--json");

        Assert.Equal((0, 3), (whole.ExitCode, changed.ExitCode));
        Assert.Equal(2, JsonDocument.Parse(whole.Output).RootElement.GetProperty("auditLines").GetInt32());
        Assert.Equal(1, JsonDocument.Parse(changed.Output).RootElement.GetProperty("auditBrokenAt").GetInt32());
    }

    private Task<CommandLineRun> CreateAsync(string email) => CommandLineRun.RunAsync(folder, "admin", "create", "--email", email, "--name", "Someone");
}
