namespace Uppfoljning.Web.Data;

/// <summary>
/// The only way to change anything. A unit of work gets the stores it names, all in one transaction,
/// and is acknowledged after the commit. On SQLite the units pass one writer and those that wait are
/// committed together; on PostgreSQL each has a transaction of its own and is run again on a collision,
/// so a unit reads what it needs inside itself.
/// </summary>
public sealed class WriteGate(IWriter writer)
{
    public Task<T> WriteAsync<TStore, T>(Func<TStore, Task<T>> work, CancellationToken stop)
        where TStore : StoreDb =>
        writer.RunAsync(stores => work(stores.Get<TStore>()), stop);

    public Task<T> WriteAsync<TFirst, TSecond, T>(Func<TFirst, TSecond, Task<T>> work, CancellationToken stop)
        where TFirst : StoreDb
        where TSecond : StoreDb =>
        writer.RunAsync(stores => work(stores.Get<TFirst>(), stores.Get<TSecond>()), stop);

    public Task<T> WriteAsync<TFirst, TSecond, TThird, T>(Func<TFirst, TSecond, TThird, Task<T>> work, CancellationToken stop)
        where TFirst : StoreDb
        where TSecond : StoreDb
        where TThird : StoreDb =>
        writer.RunAsync(stores => work(stores.Get<TFirst>(), stores.Get<TSecond>(), stores.Get<TThird>()), stop);

    public Task<T> WriteAsync<TFirst, TSecond, TThird, TFourth, T>(Func<TFirst, TSecond, TThird, TFourth, Task<T>> work, CancellationToken stop)
        where TFirst : StoreDb
        where TSecond : StoreDb
        where TThird : StoreDb
        where TFourth : StoreDb =>
        writer.RunAsync(stores => work(stores.Get<TFirst>(), stores.Get<TSecond>(), stores.Get<TThird>(), stores.Get<TFourth>()), stop);
}

/// <summary>How a database wants its units of work run.</summary>
public interface IWriter
{
    /// <exception cref="StoreUnavailableException">Nothing was saved: the disk is full, or the database is locked or gone.</exception>
    Task<T> RunAsync<T>(Func<OpenStores, Task<T>> work, CancellationToken stop);
}
