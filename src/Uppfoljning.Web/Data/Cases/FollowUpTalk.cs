using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A follow-up talk (uppföljningssamtal) that was held while the person took part.</summary>
public sealed class FollowUpTalk
{
    public required int EnrolmentId { get; init; }
    public required DateOnly On { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FollowUpTalk>
    {
        public void Configure(EntityTypeBuilder<FollowUpTalk> table)
        {
            table.ToTable("FollowUpTalks");
            table.HasKey(t => new { t.EnrolmentId, t.On });
            table.HasOne<Enrolment>().WithMany().HasForeignKey(t => t.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
