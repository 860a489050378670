using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>One person's time in one programme, under a participant code: what tables may be broken down by.</summary>
public sealed class Enrolment
{
    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required string ParticipantCode { get; init; }
    /// <summary>A code of <c>domain.md</c>'s gender list, or null when not known.</summary>
    public string? Gender { get; init; }
    public string? AgeBand { get; init; }
    public string? ReferringAgency { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? ExitedOn { get; private set; }
    public string? ExitReason { get; private set; }

    public void End(DateOnly on, string? reason)
    {
        if (on < StartedOn)
        {
            throw new ArgumentOutOfRangeException(nameof(on), on, $"The exit comes before the start, {StartedOn}.");
        }

        ExitedOn = on;
        ExitReason = reason;
    }

    internal sealed class Table : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> table)
        {
            table.ToTable("Enrolments");
            table.HasIndex(e => new { e.ProgrammeId, e.ParticipantCode }).IsUnique();
            table.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
