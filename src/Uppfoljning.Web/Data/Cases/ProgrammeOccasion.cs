using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>
/// What a programme has decided about an occasion of its contact plan: whether it is used, and which questionnaires are
/// asked. For an occasion without a row the plan's own words hold.
/// </summary>
public sealed class ProgrammeOccasion
{
    public required int ProgrammeId { get; init; }
    /// <summary>The occasion's id in the contact plan; <c>quarter</c> covers every recurrence.</summary>
    public required string Occasion { get; init; }
    public required bool IsUsed { get; set; }
    /// <summary>Ids in the order they are asked; the newest published version of each.</summary>
    public required List<string> Questionnaires { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ProgrammeOccasion>
    {
        public void Configure(EntityTypeBuilder<ProgrammeOccasion> table)
        {
            table.ToTable("ProgrammeOccasions");
            table.HasKey(o => new { o.ProgrammeId, o.Occasion });
            table.HasOne<Programme>().WithMany().HasForeignKey(o => o.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
