using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Uppfoljning.Web.Localisation;

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
    /// <summary>Who owns the programme: a project owner or steering group.</summary>
    public string Owner { get; set; } = "";
    /// <summary>Languages that people may be written to in; Swedish is always one. One whose texts nobody has reviewed is not used.</summary>
    public List<string> Languages { get; set; } = [.. Language.All.Select(l => l.Code)];
    /// <summary>The hours of messages, where they differ from the contact plan's.</summary>
    public TimeOnly? SendFrom { get; set; }
    /// <summary>Not included.</summary>
    public TimeOnly? SendUntil { get; set; }
    /// <summary>C2's rule counts work with a wage subsidy as self-support; a programme may take it out.</summary>
    public bool SubsidisedIsSelfSupport { get; set; } = true;
    /// <summary>Places a year, to compare programmes by.</summary>
    public int? Size { get; set; }
    /// <summary>Codes of what the programme does, to compare programmes by.</summary>
    public List<string> Activities { get; set; } = [];
    /// <summary>Codes of the agencies that run it together.</summary>
    public List<string> Cooperation { get; set; } = [];
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
