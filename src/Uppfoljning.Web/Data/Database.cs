using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Uppfoljning.Web.Data;

/// <summary>The one database behind the stores: SQLite in a file by default, PostgreSQL when one machine is not enough.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;
    private readonly string sqlite = "";

    public Database(Settings settings)
    {
        switch (settings.Database.Provider)
        {
            case "sqlite":
                Directory.CreateDirectory(settings.DataFolder);
                sqlite = new SqliteConnectionStringBuilder
                {
                    DataSource = settings.DatabaseFile,
                    ForeignKeys = true,
                    DefaultTimeout = 5,
                }.ConnectionString;
                break;
            case "postgres":
                postgres = NpgsqlDataSource.Create(settings.Database.ConnectionString);
                break;
            default:
                throw new ArgumentException($"Database:Provider is \"{settings.Database.Provider}\"; it can be \"sqlite\" or \"postgres\".", nameof(settings));
        }
    }

    public bool IsSqlite => postgres is null;

    public DbConnection NewConnection() => postgres is null ? new SqliteConnection(sqlite) : postgres.CreateConnection();

    /// <summary>For the contexts that read: each opens and closes a pooled connection of its own.</summary>
    public void Use(DbContextOptionsBuilder options)
    {
        _ = postgres is null ? options.UseSqlite(sqlite) : options.UseNpgsql(postgres);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
    }

    /// <summary>For the contexts that write: on the gate's connection and in its transaction.</summary>
    public void Use(DbContextOptionsBuilder options, DbConnection connection) =>
        _ = IsSqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection);

    public ValueTask DisposeAsync() => postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}
