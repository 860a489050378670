using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>The stores that a unit of work asked for, on one connection and in one transaction.</summary>
public sealed class OpenStores(Database database, DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<Type, StoreDb> open = [];
    private readonly KeptStatements kept = new(connection);

    internal TStore Get<TStore>()
        where TStore : StoreDb
    {
        if (!open.TryGetValue(typeof(TStore), out var store))
        {
            open[typeof(TStore)] = store = Open<TStore>();
        }

        return (TStore)store;
    }

    /// <summary>Everything from here on belongs to the given transaction, until the next call.</summary>
    internal void Join(DbTransaction? transaction) => kept.Transaction = transaction;

    /// <summary>Runs a statement that belongs to no store.</summary>
    internal Task RunAsync(Statement statement) => kept.Ready(statement, []).ExecuteNonQueryAsync();

    internal void Forget()
    {
        foreach (var store in open.Values)
        {
            store.ChangeTracker.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in open.Values)
        {
            await store.DisposeAsync();
        }

        kept.Dispose();
    }

    private TStore Open<TStore>()
        where TStore : StoreDb
    {
        var options = new DbContextOptionsBuilder<TStore>();
        database.Use<TStore>(options, connection);
        var store = StoreDb.Create(options.Options);
        store.InsideGate = true;
        store.Kept = kept;
        // The unit's transaction is the connection's own, so that EF need not know it: telling it costs as much as a statement.
        store.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        store.Database.AutoSavepointsEnabled = false;
        return store;
    }
}
