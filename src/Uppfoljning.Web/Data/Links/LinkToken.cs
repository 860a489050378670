using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>One token that was handed out, kept as its SHA-256 only. Each message has its own.</summary>
public sealed class LinkToken
{
    public required byte[] TokenHash { get; init; }
    public required long ResponseLinkId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<LinkToken>
    {
        public void Configure(EntityTypeBuilder<LinkToken> table)
        {
            table.ToTable("LinkTokens");
            table.HasKey(t => t.TokenHash);
            table.HasOne<ResponseLink>().WithMany().HasForeignKey(t => t.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
