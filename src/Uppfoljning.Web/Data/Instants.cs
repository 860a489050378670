using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Instants are kept as UTC microseconds on SQLite, which cannot order its own text form,
/// and as timestamptz in UTC on PostgreSQL, which refuses other offsets.
/// </summary>
internal static class Instants
{
    public static void Configure(ModelConfigurationBuilder conventions, string? provider)
    {
        var instants = conventions.Properties<DateTimeOffset>();
        if (provider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            instants.HaveConversion<Microseconds>();
        }
        else
        {
            instants.HaveConversion<Utc>();
        }
    }

    /// <summary>An instant as the value of a parameter.</summary>
    public static object Kept(DateTimeOffset at, bool onSqlite) => onSqlite ? ToMicroseconds(at) : at.ToUniversalTime();

    public static DateTimeOffset GetInstant(this DbDataReader row, int column) =>
        row is SqliteDataReader ? FromMicroseconds(row.GetInt64(column)) : row.GetFieldValue<DateTimeOffset>(column);

    private static long ToMicroseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static DateTimeOffset FromMicroseconds(long kept) => new(DateTimeOffset.UnixEpoch.Ticks + (kept * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(at => ToMicroseconds(at), kept => FromMicroseconds(kept));

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        at => at.ToUniversalTime(),
        kept => kept);
}
