using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>
/// A step of a person's plan that did not happen when its day came, and why. The plan itself would tell another reason
/// once things have changed, so this one is kept. A step that happens after all has a <see cref="Message"/> as well.
/// </summary>
public sealed class DroppedStep
{
    public required int ParticipantId { get; init; }
    /// <summary>As in <see cref="Message.EnrolmentNumber"/>.</summary>
    public required int EnrolmentNumber { get; init; }
    public required string Occasion { get; init; }
    public required string Step { get; init; }
    /// <summary>The day the plan alone gave it.</summary>
    public required DateOnly MeantOn { get; init; }
    /// <summary>The word of the engine: a reason to stop, or else a reason to drop.</summary>
    public required string Reason { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DroppedStep>
    {
        public void Configure(EntityTypeBuilder<DroppedStep> table)
        {
            table.ToTable("DroppedSteps");
            table.HasKey(s => new { s.ParticipantId, s.EnrolmentNumber, s.Occasion, s.Step });
            table.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
