using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A questionnaire file on its way: kept as it was given, also when it has errors, until it is published or thrown away.</summary>
public sealed class QuestionnaireDraft
{
    public int Id { get; private set; }
    public required int OrganisationId { get; init; }
    public required byte[] Json { get; set; }
    public required DateTimeOffset SavedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<QuestionnaireDraft>
    {
        public void Configure(EntityTypeBuilder<QuestionnaireDraft> table)
        {
            table.ToTable("QuestionnaireDrafts");
            table.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
