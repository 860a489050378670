using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>People who took part without being registered, for example with protected identity: counted and nothing more.</summary>
public sealed class AnonymousParticipantCount
{
    public required int ProgrammeId { get; init; }
    /// <summary>The year they began.</summary>
    public required int Year { get; init; }
    public required string Gender { get; init; }
    public required int Count { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AnonymousParticipantCount>
    {
        public void Configure(EntityTypeBuilder<AnonymousParticipantCount> table)
        {
            table.ToTable("AnonymousParticipantCounts");
            table.HasKey(c => new { c.ProgrammeId, c.Year, c.Gender });
            table.HasOne<Programme>().WithMany().HasForeignKey(c => c.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
