using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>
/// Failures in the current window, by what was tried and from where: sign-in (account and address),
/// links and typed codes (address). In the database, so that every node counts the same.
/// </summary>
public sealed class FailedAttempt
{
    /// <summary>Keyed hash of kind, subject and address: the row tells nobody who tried what.</summary>
    public required byte[] KeyHash { get; init; }
    public required int Count { get; set; }
    public required DateTimeOffset WindowEndsAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<FailedAttempt>
    {
        public void Configure(EntityTypeBuilder<FailedAttempt> table)
        {
            table.ToTable("FailedAttempts");
            table.HasKey(f => f.KeyHash);
            table.HasIndex(f => f.WindowEndsAt);
        }
    }
}
