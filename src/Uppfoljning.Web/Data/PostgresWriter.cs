using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Uppfoljning.Web.Data;

/// <summary>A transaction for each unit. Two that collide (also on two nodes) are told apart by the database, and the later one runs again.</summary>
public sealed class PostgresWriter(Database database) : IWriter, IDisposable
{
    /// <summary>Enough for as many writers of one row, such as the end of the audit chain, as there are connections.</summary>
    private const int MostTries = 25;

    /// <summary>The wait grows with each try, in milliseconds, and is never the same for two.</summary>
    private const int LongestFirstWait = 5;

    /// <summary>Half of the connections: a unit that needs something from the libraries always finds another to read it by.</summary>
    private readonly SemaphoreSlim places = new(Math.Max(1, database.MostConnections / 2));

    public async Task<T> RunAsync<T>(Func<OpenStores, Task<T>> work, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await RunOnceAsync(work, stop);
            }
            catch (Exception error) when (tries < MostTries && IsCollision(error))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(1, LongestFirstWait * tries), stop);
            }
            catch (Exception error) when (StoreUnavailableException.Explains(error))
            {
                throw new StoreUnavailableException(error);
            }
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<T> RunOnceAsync<T>(Func<OpenStores, Task<T>> work, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await RunInPlaceAsync(work, stop);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<T> RunInPlaceAsync<T>(Func<OpenStores, Task<T>> work, CancellationToken stop)
    {
        await using var connection = database.NewConnection();
        await connection.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await using var stores = new OpenStores(database, connection);
        stores.Join(transaction);
        var result = await work(stores);
        await transaction.CommitAsync(stop);
        return result;
    }

    private static bool IsCollision(Exception? error) => error switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        _ => IsCollision(error.InnerException),
    };
}
