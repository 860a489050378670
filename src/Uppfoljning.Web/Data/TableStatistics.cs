using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Lets SQLite know how large its tables have become, so that a query begins with the few rows. Costs next to nothing
/// when none has grown tenfold. PostgreSQL sees to it by itself.
/// </summary>
public sealed class TableStatistics(Database database, WriteGate gate)
{
    /// <summary>Of all tables, and from so many rows of each index.</summary>
    private const string Optimize = "PRAGMA analysis_limit=400; PRAGMA optimize=0x10002;";

    public Task KeepAsync(CancellationToken stop) =>
        database.IsSqlite ? gate.WriteAsync<CasesDb, int>(cases => cases.Database.ExecuteSqlRawAsync(Optimize, stop), stop) : Task.CompletedTask;
}
