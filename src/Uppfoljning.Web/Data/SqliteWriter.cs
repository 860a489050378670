using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Uppfoljning.Web.Data;

/// <summary>
/// One writer for one file. Units that wait together are committed together; when one of them fails, nothing of what
/// they did is stored and the others run again without it. Every caller hears after the commit.
/// </summary>
public sealed class SqliteWriter : IWriter, IAsyncDisposable
{
    private const int MostWaiting = 1024;
    private const int MostTogether = 64;

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
            while (together.Count > 0 && await RunAsync(together, open) is { } failing)
            {
                together.Remove(failing);
            }
        }
        catch (Exception error)
        {
            together.ForEach(unit => unit.Fail(StoreUnavailableException.Explains(error) ? new StoreUnavailableException(error) : error));
            await CloseAsync();
        }
    }

    /// <returns>The unit that failed, which has been told; then nothing is stored, and the others are run again without it. Null when all is stored.</returns>
    private async Task<IUnit?> RunAsync(List<IUnit> together, OpenStores open)
    {
        await using var transaction = connection!.BeginTransaction(deferred: false);
        open.Join(transaction);
        foreach (var unit in together)
        {
            if (!await RunsAsync(unit, open))
            {
                open.Join(null);
                return unit;
            }
        }

        await transaction.CommitAsync();
        open.Join(null);
        together.ForEach(unit => unit.Acknowledge());
        return null;
    }

    private static async Task<bool> RunsAsync(IUnit unit, OpenStores open)
    {
        try
        {
            await unit.RunAsync(open);
            return true;
        }
        catch (Exception error) when (!StoreUnavailableException.Explains(error))
        {
            unit.Fail(error);
            return false;
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
