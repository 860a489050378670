using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>The owner's word that a native speaker has read one language of one version; until then respondents do not see it.</summary>
public sealed class TranslationReview
{
    public required int QuestionnaireVersionId { get; init; }
    public required string Language { get; init; }
    public required DateOnly ReviewedOn { get; init; }
    /// <summary>The account that recorded the review.</summary>
    public required int RecordedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<TranslationReview>
    {
        public void Configure(EntityTypeBuilder<TranslationReview> table)
        {
            table.ToTable("TranslationReviews");
            table.HasKey(r => new { r.QuestionnaireVersionId, r.Language });
            table.HasOne<QuestionnaireVersion>().WithMany().HasForeignKey(r => r.QuestionnaireVersionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
