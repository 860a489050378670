using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Answers;

/// <summary>One free-text answer. Shown to nobody until reviewed.</summary>
public sealed class FreeText
{
    public required Guid ResponseId { get; init; }
    public required string ItemId { get; init; }
    public required string Text { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<FreeText>
    {
        public void Configure(EntityTypeBuilder<FreeText> table)
        {
            table.ToTable("FreeTexts");
            table.HasKey(t => new { t.ResponseId, t.ItemId });
            table.HasOne<Response>().WithMany().HasForeignKey(t => t.ResponseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
