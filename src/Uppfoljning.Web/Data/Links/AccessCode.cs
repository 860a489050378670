using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>A typed code (paper, telephone), kept as an HMAC under a key outside the database.</summary>
public sealed class AccessCode
{
    public required byte[] CodeHash { get; init; }
    public required long ResponseLinkId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AccessCode>
    {
        public void Configure(EntityTypeBuilder<AccessCode> table)
        {
            table.ToTable("AccessCodes");
            table.HasKey(c => c.CodeHash);
            table.HasOne<ResponseLink>().WithMany().HasForeignKey(c => c.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
