using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>The key between a person and a participant code. Destroying it makes the person anonymous.</summary>
public sealed class IdentityLink
{
    public required string ParticipantCode { get; init; }
    public required int ParticipantId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<IdentityLink>
    {
        public void Configure(EntityTypeBuilder<IdentityLink> table)
        {
            table.ToTable("IdentityLinks");
            table.HasKey(l => l.ParticipantCode);
            table.HasIndex(l => l.ParticipantId);
        }
    }
}
