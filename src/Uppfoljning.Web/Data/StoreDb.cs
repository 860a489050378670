using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>What the five stores share: how instants are kept, and that nothing is saved outside the write gate.</summary>
public abstract class StoreDb(DbContextOptions options) : DbContext(options)
{
    internal bool InsideGate { get; set; }

    /// <summary>Lent to a request, which may not close it.</summary>
    internal bool IsLent { get; set; }

    /// <summary>Of the connection that was lent, or that the unit of work is on; null where each statement is prepared by itself.</summary>
    internal KeptStatements? Kept { get; set; }

    internal static TStore Create<TStore>(DbContextOptions<TStore> options)
        where TStore : StoreDb =>
        (TStore)Activator.CreateInstance(typeof(TStore), options)!;

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Instants.Configure(configurationBuilder, Database.ProviderName);

    /// <summary>The first row that a statement finds; null for none.</summary>
    public Task<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class =>
        Kept is null ? AloneAsync(statement, command => ReadAsync(command, read, stop), values.ToArray(), stop) : ReadAsync(Kept.Ready(statement, values), read, stop);

    /// <summary>All rows that a statement finds, in its order.</summary>
    public Task<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Kept is null ? AloneAsync(statement, command => ListAsync(command, read, stop), values.ToArray(), stop) : ListAsync(Kept.Ready(statement, values), read, stop);

    /// <summary>Runs a statement that changes something, inside <see cref="WriteGate"/>, and says how many rows it changed.</summary>
    public Task<int> ChangeAsync(Statement statement, CancellationToken stop, params ReadOnlySpan<(string Name, object? Value)> values) =>
        InsideGate ? Kept!.Ready(statement, values).ExecuteNonQueryAsync(stop) : throw OutsideGate();

    /// <summary>Runs a statement that adds one row, inside <see cref="WriteGate"/>, and reads the row that it returns.</summary>
    public async Task<T> AddedAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values)
        where T : class =>
        InsideGate ? (await FirstAsync(statement, read, stop, values))! : throw OutsideGate();

    /// <summary>Inserts rows without tracking them, inside <see cref="WriteGate"/>: table by table, in the order in which each first comes.</summary>
    public async Task InsertAsync(IEnumerable<object> rows, CancellationToken stop)
    {
        if (!InsideGate)
        {
            throw OutsideGate();
        }

        foreach (var table in rows.GroupBy(row => row.GetType()))
        {
            await new ManyRows(this, table.Key).InsertAsync(table, stop);
        }
    }

    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"{GetType().Name} saves asynchronously, inside {nameof(WriteGate)}.");

    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!InsideGate)
        {
            throw OutsideGate();
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Gives the connection back at once. A request that kept it while it waited for the connection of another store would,
    /// with enough others doing the same, wait for ever.
    /// </summary>
    private async Task<T> AloneAsync<T>(Statement statement, Func<DbCommand, Task<T>> read, (string Name, object? Value)[] values, CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = statement.On(Database.GetDbConnection());
            Statement.Fill(command, values);
            return await read(command);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private static async Task<T?> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken stop)
        where T : class
    {
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, stop);
        return await rows.ReadAsync(stop) ? read(rows) : null;
    }

    private static async Task<List<T>> ListAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var found = new List<T>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(read(rows));
        }

        return found;
    }

    private InvalidOperationException OutsideGate() => new($"{GetType().Name} was asked to save outside {nameof(WriteGate)}.");

    public sealed override void Dispose()
    {
        if (!IsLent)
        {
            base.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    public sealed override async ValueTask DisposeAsync()
    {
        if (!IsLent)
        {
            await base.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }
}
