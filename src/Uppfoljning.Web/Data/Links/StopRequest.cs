using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

public enum StopKind
{
    /// <summary>Avböjt: not this time.</summary>
    Declined,
    /// <summary>Avanmäld: never more.</summary>
    OptedOut,
    WrongRecipient,
}

/// <summary>What a person asked for with a button; the planner reads it and stops.</summary>
public sealed class StopRequest
{
    public long Id { get; private set; }
    public required long ResponseLinkId { get; init; }
    public required StopKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StopRequest>
    {
        public void Configure(EntityTypeBuilder<StopRequest> table)
        {
            table.ToTable("StopRequests");
            table.Property(s => s.Kind).HasConversion<string>();
            table.HasIndex(s => new { s.ResponseLinkId, s.Kind }).IsUnique();
            table.HasOne<ResponseLink>().WithMany().HasForeignKey(s => s.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
