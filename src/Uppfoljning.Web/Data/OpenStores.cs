using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>The stores that a unit of work asked for, on one connection and in one transaction.</summary>
public sealed class OpenStores(Database database, DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<Type, StoreDb> open = [];
    private readonly KeptStatements kept = new(connection);
    private DbTransaction? transaction;

    internal TStore Get<TStore>()
        where TStore : StoreDb
    {
        if (!open.TryGetValue(typeof(TStore), out var store))
        {
            open[typeof(TStore)] = store = Open<TStore>();
        }

        if (store.Database.CurrentTransaction is null)
        {
            store.Database.UseTransaction(transaction);
        }

        return (TStore)store;
    }

    /// <summary>Everything from here on belongs to the given transaction, until the next call.</summary>
    internal void Join(DbTransaction? joined)
    {
        transaction = joined;
        kept.Transaction = joined;
        foreach (var store in open.Values)
        {
            if (store.Database.CurrentTransaction is not null)
            {
                store.Database.UseTransaction(null);
            }
        }
    }

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
        store.Database.AutoSavepointsEnabled = false;
        return store;
    }
}
