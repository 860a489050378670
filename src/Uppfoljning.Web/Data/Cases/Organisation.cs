using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>The samordningsförbund, municipality or project owner that answers for the data.</summary>
public sealed class Organisation
{
    public int Id { get; private set; }
    public required string Name { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> table) => table.ToTable("Organisations");
    }
}
