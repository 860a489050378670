using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

public enum ConsentPurpose
{
    /// <summary>To be followed up at all.</summary>
    FollowUp,
    Sms,
    Email,
    Letter,
    Call,
}

/// <summary>
/// What a person has said yes to, and whether it was taken back. Whether consent is what the programme stands on is a
/// <see cref="Cases.LegalBasis"/>; a consent that was taken back holds whatever the basis.
/// </summary>
public sealed class Consent
{
    public required int ParticipantId { get; init; }
    public required ConsentPurpose Purpose { get; init; }
    public required DateOnly GivenOn { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }

    public void Withdraw(DateOnly on) => WithdrawnOn ??= on;

    internal static Consent Read(DbDataReader row, int participantId) => new()
    {
        ParticipantId = participantId,
        Purpose = Enum.Parse<ConsentPurpose>(row.GetString(0)),
        GivenOn = row.GetFieldValue<DateOnly>(1),
        WithdrawnOn = row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
    };

    internal sealed class Table : IEntityTypeConfiguration<Consent>
    {
        public void Configure(EntityTypeBuilder<Consent> table)
        {
            table.ToTable("Consents");
            table.HasKey(c => new { c.ParticipantId, c.Purpose, c.GivenOn });
            table.Property(c => c.Purpose).HasConversion<string>();
            table.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
