using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>A Data Protection key of the framework; the secret inside it is sealed with the master key.</summary>
public sealed class ProtectionKey
{
    public int Id { get; private set; }
    public required string Xml { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> table) => table.ToTable("ProtectionKeys");
    }
}
