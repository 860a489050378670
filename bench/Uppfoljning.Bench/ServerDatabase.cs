using System.Security.Cryptography;
using Npgsql;
using Uppfoljning.Web;

namespace Uppfoljning.Bench;

/// <summary>A database of its own on the PostgreSQL server that <c>UPPFOLJNING_POSTGRES</c> leads to, gone afterwards.</summary>
public sealed class ServerDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource server;
    private readonly string name = $"bench_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    private ServerDatabase(string address)
    {
        server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { Pooling = false });
        Settings = new DatabaseSettings { Provider = "postgres", ConnectionString = new NpgsqlConnectionStringBuilder(address) { Database = name }.ConnectionString };
    }

    public DatabaseSettings Settings { get; }

    /// <returns>Null where there is no server.</returns>
    public static async Task<ServerDatabase?> CreateAsync()
    {
        if (Environment.GetEnvironmentVariable("UPPFOLJNING_POSTGRES") is not { Length: > 0 } address)
        {
            return null;
        }

        var database = new ServerDatabase(address);
        await database.server.CreateCommand($"CREATE DATABASE {database.name}").ExecuteNonQueryAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await server.CreateCommand($"DROP DATABASE {name} WITH (FORCE)").ExecuteNonQueryAsync();
        await server.DisposeAsync();
    }
}
