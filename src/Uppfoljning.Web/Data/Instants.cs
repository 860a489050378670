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

    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        kept => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (kept * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero));

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        at => at.ToUniversalTime(),
        kept => kept);
}
