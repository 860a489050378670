using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.People;

/// <summary>
/// What staff has registered that stops all contact, until it is taken back: a hold, an objection, a person who has
/// opted out by telephone, a death. What people press themselves is a <see cref="Links.StopRequest"/>.
/// </summary>
public sealed class ContactStop
{
    public required int ParticipantId { get; init; }
    public required StopReason Reason { get; init; }
    public required DateOnly On { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ContactStop>
    {
        public void Configure(EntityTypeBuilder<ContactStop> table)
        {
            table.ToTable("ContactStops");
            table.HasKey(s => new { s.ParticipantId, s.Reason });
            table.Property(s => s.Reason).HasConversion<string>();
            table.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
