using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>
/// The key between a person and a participant code. Each time in the programme has a code of its own.
/// Destroying the key makes the person anonymous.
/// </summary>
public sealed class IdentityLink
{
    public required string ParticipantCode { get; init; }
    public required int ParticipantId { get; init; }
    /// <summary>1 for the person's first time in the programme, 2 after a re-enrolment.</summary>
    public int EnrolmentNumber { get; init; } = 1;

    internal sealed class Table : IEntityTypeConfiguration<IdentityLink>
    {
        public void Configure(EntityTypeBuilder<IdentityLink> table)
        {
            table.ToTable("IdentityLinks");
            table.HasKey(l => l.ParticipantCode);
            table.HasIndex(l => new { l.ParticipantId, l.EnrolmentNumber }).IsUnique();
        }
    }
}
