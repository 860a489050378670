using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>What a coordinator wants to remember about reaching a person, sealed.</summary>
public sealed class ContactNote
{
    public const int LongestText = 500;

    /// <summary>Random, so that the text can be sealed to it.</summary>
    public required Guid Id { get; init; }
    public required int ParticipantId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int AccountId { get; init; }
    public required byte[] SealedText { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ContactNote>
    {
        public void Configure(EntityTypeBuilder<ContactNote> table)
        {
            table.ToTable("ContactNotes");
            table.Property(n => n.Id).ValueGeneratedNever();
            table.HasOne<Participant>().WithMany().HasForeignKey(n => n.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
