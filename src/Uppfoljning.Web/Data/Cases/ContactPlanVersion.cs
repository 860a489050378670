using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A programme's contact plan, byte for byte as it was stored. Never updated: a message names the version it was planned under.</summary>
public sealed class ContactPlanVersion
{
    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    /// <summary>1, 2, 3 … within the programme; the highest is in use.</summary>
    public required int Number { get; init; }
    public required byte[] Json { get; init; }
    public required DateTimeOffset StoredAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ContactPlanVersion>
    {
        public void Configure(EntityTypeBuilder<ContactPlanVersion> table)
        {
            table.ToTable("ContactPlanVersions");
            table.HasIndex(v => new { v.ProgrammeId, v.Number }).IsUnique();
            table.HasOne<Programme>().WithMany().HasForeignKey(v => v.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
