using System.Security.Cryptography;
using Npgsql;
using Uppfoljning.Web;

namespace Uppfoljning.Tests.Support;

/// <summary>On the server that <c>./test</c> starts and names in UPPFOLJNING_POSTGRES, in a database of its own.</summary>
public sealed class PostgresApp : TestApp
{
    private static readonly string Server = Environment.GetEnvironmentVariable("UPPFOLJNING_POSTGRES")
        ?? throw new InvalidOperationException("UPPFOLJNING_POSTGRES names no server: run ./test, which starts one.");

    private readonly string name = $"test_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    protected override async Task<DatabaseSettings> CreateDatabaseAsync()
    {
        await RunAsync($"CREATE DATABASE {name}");
        return new DatabaseSettings
        {
            Provider = "postgres",
            ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ConnectionString,
        };
    }

    protected override Task DropDatabaseAsync() => RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task RunAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Pooling = false });
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
