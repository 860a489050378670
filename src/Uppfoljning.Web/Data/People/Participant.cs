using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>A person who takes or took part. The name is sealed; who answers what is not known here.</summary>
public sealed class Participant
{
    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required byte[] SealedName { get; set; }
    public required string Language { get; set; }
    /// <summary>Skyddade personuppgifter: no contact data and no messages, ever.</summary>
    public bool HasProtectedIdentity { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Participant>
    {
        public void Configure(EntityTypeBuilder<Participant> table) => table.ToTable("Participants");
    }
}
