using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Uppfoljning.Web.Data;

/// <summary>The one database behind the stores: SQLite in a file by default, PostgreSQL when one machine is not enough.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Type, IModel> models = new();
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
                MostConnections = new NpgsqlConnectionStringBuilder(settings.Database.ConnectionString).MaxPoolSize;
                break;
            default:
                throw new ArgumentException($"Database:Provider is \"{settings.Database.Provider}\"; it can be \"sqlite\" or \"postgres\".", nameof(settings));
        }
    }

    public bool IsSqlite => postgres is null;

    /// <summary>How many connections can be open to PostgreSQL at a time.</summary>
    public int MostConnections { get; }

    public DbConnection NewConnection() => postgres is null ? new SqliteConnection(sqlite) : postgres.CreateConnection();

    /// <summary>For contexts with a pooled connection of their own.</summary>
    public void Use(DbContextOptionsBuilder options)
    {
        _ = postgres is null ? options.UseSqlite(sqlite) : options.UseNpgsql(postgres);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
    }

    /// <summary>For the contexts of a store that read.</summary>
    public void Use<TStore>(DbContextOptionsBuilder options)
        where TStore : StoreDb
    {
        Use(options);
        options.UseModel(ModelOf<TStore>());
    }

    /// <summary>For the contexts of a store on a connection that somebody else opens and closes.</summary>
    public void Use<TStore>(DbContextOptionsBuilder options, DbConnection connection)
        where TStore : StoreDb
    {
        _ = IsSqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection);
        options.UseModel(ModelOf<TStore>());
    }

    /// <summary>Reading and writing share one model of a store, so that a compiled query serves both.</summary>
    private IModel ModelOf<TStore>()
        where TStore : StoreDb =>
        models.GetOrAdd(typeof(TStore), _ =>
        {
            var options = new DbContextOptionsBuilder<TStore>();
            Use(options);
            using var first = StoreDb.Create(options.Options);
            return first.Model;
        });

    public ValueTask DisposeAsync() => postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}
