using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>A shared, anonymous address (QR, poster): anyone who opens it may give one response at a time.</summary>
public sealed class CollectiveLink
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required int ProgrammeId { get; init; }
    public required int QuestionnaireVersionId { get; init; }
    public required string Occasion { get; init; }
    public required string Role { get; init; }
    public required ResponseMode Mode { get; init; }
    public required DateTimeOffset ClosesAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<CollectiveLink>
    {
        public void Configure(EntityTypeBuilder<CollectiveLink> table)
        {
            table.ToTable("CollectiveLinks");
            table.HasIndex(l => l.Slug).IsUnique();
            table.Property(l => l.Mode).HasConversion<string>();
        }
    }
}
