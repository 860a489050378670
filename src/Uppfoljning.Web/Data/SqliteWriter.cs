using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Uppfoljning.Web.Data;

/// <summary>
/// One writer for one file. Units that wait together are committed together, each behind its own savepoint,
/// so that a failing one is rolled back alone; every caller hears after the commit.
/// </summary>
public sealed class SqliteWriter : IWriter, IAsyncDisposable
{
    private const int MostWaiting = 1024;
    private const int MostTogether = 64;

    private static readonly Statement Begin = new("SAVEPOINT unit"), End = new("RELEASE unit"), TakeBack = new("ROLLBACK TO unit");

    private readonly Database database;
    private readonly Channel<IUnit> waiting = Channel.CreateBounded<IUnit>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task writing;
    private SqliteConnection? connection;
    private OpenStores? stores;

    public SqliteWriter(Database database)
    {
        this.database = database;
        writing = Task.Run(WriteAllAsync);
    }

    public async Task<T> RunAsync<T>(Func<OpenStores, Task<T>> work, CancellationToken stop)
    {
        var unit = new Unit<T>(work);
        await waiting.Writer.WriteAsync(unit, stop);
        return await unit.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
        await CloseAsync();
    }

    private async Task WriteAllAsync()
    {
        var together = new List<IUnit>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            // Behind the requests that are on their way here already: under load more are then committed with one flush of the disk.
            await Task.Yield();
            together.Clear();
            while (together.Count < MostTogether && waiting.Reader.TryRead(out var unit))
            {
                together.Add(unit);
            }

            await CommitAsync(together);
        }
    }

    private async Task CommitAsync(List<IUnit> together)
    {
        try
        {
            var open = await OpenAsync();
            await using var transaction = connection!.BeginTransaction(deferred: false);
            open.Join(transaction);
            foreach (var unit in together)
            {
                await RunAloneAsync(unit, open);
            }

            await transaction.CommitAsync();
            open.Join(null);
            together.ForEach(unit => unit.Acknowledge());
        }
        catch (Exception error)
        {
            together.ForEach(unit => unit.Fail(StoreUnavailableException.Explains(error) ? new StoreUnavailableException(error) : error));
            await CloseAsync();
        }
    }

    private static async Task RunAloneAsync(IUnit unit, OpenStores open)
    {
        await open.RunAsync(Begin);
        try
        {
            await unit.RunAsync(open);
            await open.RunAsync(End);
        }
        catch (Exception error) when (!StoreUnavailableException.Explains(error))
        {
            await open.RunAsync(TakeBack);
            unit.Fail(error);
        }
        finally
        {
            open.Forget();
        }
    }

    private async Task<OpenStores> OpenAsync()
    {
        if (stores is null)
        {
            connection = (SqliteConnection)database.NewConnection();
            await connection.OpenAsync();
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";
            await pragmas.ExecuteNonQueryAsync();
            stores = new OpenStores(database, connection);
        }

        return stores;
    }

    private async Task CloseAsync()
    {
        if (stores is not null)
        {
            await stores.DisposeAsync();
            stores = null;
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }

    private interface IUnit
    {
        Task RunAsync(OpenStores stores);
        void Acknowledge();
        void Fail(Exception error);
    }

    private sealed class Unit<T>(Func<OpenStores, Task<T>> work) : IUnit
    {
        private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Outcome => outcome.Task;

        public async Task RunAsync(OpenStores stores) => result = await work(stores);

        public void Acknowledge() => outcome.TrySetResult(result!);

        public void Fail(Exception error) => outcome.TrySetException(error);
    }
}
