using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>One line of the audit log. Each line holds the hash of the one before.</summary>
public sealed class AuditEntry
{
    public required long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Null when the command line or the program itself acted.</summary>
    public int? AccountId { get; init; }
    /// <summary>A stable word, for example "questionnaire.published".</summary>
    public required string Action { get; init; }
    /// <summary>What it was done to, as an id; never a name, a number or an answer.</summary>
    public required string Subject { get; init; }
    public required byte[] Hash { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> table)
        {
            table.ToTable("AuditEntries");
            table.Property(e => e.Id).ValueGeneratedNever();
        }
    }
}
