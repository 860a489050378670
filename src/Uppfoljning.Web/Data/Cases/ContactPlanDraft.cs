using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A programme's next contact plan on its way: kept as it was given, also when it has errors, until it is published or thrown away.</summary>
public sealed class ContactPlanDraft
{
    public required int ProgrammeId { get; init; }
    public required byte[] Json { get; set; }
    public required DateTimeOffset SavedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ContactPlanDraft>
    {
        public void Configure(EntityTypeBuilder<ContactPlanDraft> table)
        {
            table.ToTable("ContactPlanDrafts");
            table.HasKey(d => d.ProgrammeId);
            table.Property(d => d.ProgrammeId).ValueGeneratedNever();
            table.HasOne<Programme>().WithMany().HasForeignKey(d => d.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
