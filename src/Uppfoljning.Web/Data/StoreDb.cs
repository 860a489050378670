using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data;

/// <summary>What the five stores share: how instants are kept, and that nothing is saved outside the write gate.</summary>
public abstract class StoreDb(DbContextOptions options) : DbContext(options)
{
    internal bool InsideGate { get; set; }

    /// <summary>Lent to a request, which may not close it.</summary>
    internal bool IsLent { get; set; }

    internal static TStore Create<TStore>(DbContextOptions<TStore> options)
        where TStore : StoreDb =>
        (TStore)Activator.CreateInstance(typeof(TStore), options)!;

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Instants.Configure(configurationBuilder, Database.ProviderName);

    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"{GetType().Name} saves asynchronously, inside {nameof(WriteGate)}.");

    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!InsideGate)
        {
            throw new InvalidOperationException($"{GetType().Name} was asked to save outside {nameof(WriteGate)}.");
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

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
