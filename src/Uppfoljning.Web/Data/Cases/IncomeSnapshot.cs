using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

public enum IncomeMoment
{
    Start,
    Exit,
    FollowUp,
}

/// <summary>One thing a person lives on at a moment, as the register has it; several may hold at once.</summary>
public sealed class IncomeSnapshot
{
    public required int EnrolmentId { get; init; }
    public required IncomeMoment Moment { get; init; }
    public required string Source { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<IncomeSnapshot>
    {
        public void Configure(EntityTypeBuilder<IncomeSnapshot> table)
        {
            table.ToTable("IncomeSnapshots");
            table.HasKey(i => new { i.EnrolmentId, i.Moment, i.Source });
            table.Property(i => i.Moment).HasConversion<string>();
            table.HasOne<Enrolment>().WithMany().HasForeignKey(i => i.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
