using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Reading stores on SQLite, lent to one request after another with their connection open. Opening a connection sets
/// up a score of functions, which costs more than a page's queries; an idle one holds no lock.
/// </summary>
public sealed class LendingRoom(Database database) : IDisposable
{
    private const int MostIdle = 64;
    private readonly ConcurrentBag<Shelf> idle = [];

    internal Shelf Lend() => idle.TryTake(out var shelf) ? shelf : new Shelf(database);

    internal void Return(Shelf shelf)
    {
        if (idle.Count < MostIdle)
        {
            shelf.Forget();
            idle.Add(shelf);
        }
        else
        {
            shelf.Dispose();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var shelf))
        {
            shelf.Dispose();
        }
    }

    /// <summary>One open connection and the stores on it, each made when first asked for.</summary>
    internal sealed class Shelf : IDisposable
    {
        private readonly Database database;
        private readonly Dictionary<Type, StoreDb> stores = [];
        private readonly DbConnection connection;
        private readonly KeptStatements kept;

        public Shelf(Database database)
        {
            this.database = database;
            connection = Open(database);
            kept = new KeptStatements(connection);
        }

        public TStore Get<TStore>()
            where TStore : StoreDb
        {
            if (!stores.TryGetValue(typeof(TStore), out var store))
            {
                var options = new DbContextOptionsBuilder<TStore>();
                database.Use<TStore>(options, connection);
                options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
                stores[typeof(TStore)] = store = StoreDb.Create(options.Options);
                store.IsLent = true;
                store.Kept = kept;
            }

            return (TStore)store;
        }

        public void Forget()
        {
            foreach (var store in stores.Values)
            {
                store.ChangeTracker.Clear();
            }
        }

        public void Dispose()
        {
            foreach (var store in stores.Values)
            {
                store.IsLent = false;
                store.Dispose();
            }

            kept.Dispose();
            connection.Dispose();
        }

        private static DbConnection Open(Database database)
        {
            var opened = database.NewConnection();
            opened.Open();
            return opened;
        }
    }
}

/// <summary>What one request has borrowed, brought back when it ends.</summary>
public sealed class LentStores(LendingRoom room) : IDisposable
{
    private LendingRoom.Shelf? borrowed;

    public TStore Get<TStore>()
        where TStore : StoreDb => (borrowed ??= room.Lend()).Get<TStore>();

    public void Dispose()
    {
        if (borrowed is not null)
        {
            room.Return(borrowed);
        }
    }
}
