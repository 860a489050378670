using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>A published questionnaire, byte for byte as it was published. Never updated: a response names the version it was given under.</summary>
public sealed class QuestionnaireVersion
{
    public int Id { get; private set; }
    public required int OrganisationId { get; init; }
    /// <summary>The id inside the file, for example "followup".</summary>
    public required string QuestionnaireId { get; init; }
    /// <summary>1, 2, 3 … within the organisation and questionnaire id.</summary>
    public required int Number { get; init; }
    public required byte[] Json { get; init; }
    public required byte[] Sha256 { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<QuestionnaireVersion>
    {
        public void Configure(EntityTypeBuilder<QuestionnaireVersion> table)
        {
            table.ToTable("QuestionnaireVersions");
            table.HasIndex(v => new { v.OrganisationId, v.QuestionnaireId, v.Number }).IsUnique();
            table.HasOne<Organisation>().WithMany().HasForeignKey(v => v.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
