using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A day on which a programme contacts nobody, besides weekends and holidays.</summary>
public sealed class ClosedDay
{
    public required int ProgrammeId { get; init; }
    public required DateOnly On { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ClosedDay>
    {
        public void Configure(EntityTypeBuilder<ClosedDay> table)
        {
            table.ToTable("ClosedDays");
            table.HasKey(d => new { d.ProgrammeId, d.On });
            table.HasOne<Programme>().WithMany().HasForeignKey(d => d.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
