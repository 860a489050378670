using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>An insats or project, with what every respondent is told about who asks.</summary>
public sealed class Programme
{
    public int Id { get; private set; }
    public required int OrganisationId { get; init; }
    public required string Name { get; set; }
    /// <summary>What messages and respondent pages call the sender.</summary>
    public required string SenderName { get; set; }
    public required string ContactName { get; set; }
    public required string ContactPhone { get; set; }
    public required string ContactEmail { get; set; }
    /// <summary>When the contact person can be reached, in words.</summary>
    public required string ContactHours { get; set; }
    /// <summary>Every person and answer in the programme is made up; every page says so.</summary>
    public bool IsMadeUp { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> table)
        {
            table.ToTable("Programmes");
            table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
