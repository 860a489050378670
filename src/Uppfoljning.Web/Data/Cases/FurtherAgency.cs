using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>An agency that also referred the person, besides the first.</summary>
public sealed class FurtherAgency
{
    public required int EnrolmentId { get; init; }
    public required string Agency { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FurtherAgency>
    {
        public void Configure(EntityTypeBuilder<FurtherAgency> table)
        {
            table.ToTable("FurtherAgencies");
            table.HasKey(a => new { a.EnrolmentId, a.Agency });
            table.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
