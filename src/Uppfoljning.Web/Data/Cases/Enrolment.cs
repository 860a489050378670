using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>One person's time in one programme, under a participant code: what tables may be broken down by.</summary>
/// <remarks>Codes are those of <see cref="CategoryLists"/>. Nobody is named here.</remarks>
public sealed class Enrolment
{
    private DateOnly? startedOn;
    private DateOnly? startKnownOn;
    private DateOnly? askedOn;

    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required string ParticipantCode { get; init; }
    /// <summary>Tables count participants only; the others are asked about the programme.</summary>
    public OccasionRole Role { get; init; } = OccasionRole.Participant;
    public string? Gender { get; set; }
    public string? AgeBand { get; set; }

    public DateOnly? ReferredOn { get; set; }
    /// <summary>When it was decided about the place.</summary>
    public DateOnly? DecidedOn { get; set; }
    /// <summary>The first of the agencies; further ones are <see cref="FurtherAgency"/> rows.</summary>
    public string? ReferringAgency { get; set; }
    public string? ReferralOutcome { get; set; }
    public string? PriorSupport { get; set; }

    /// <summary>Null for a person who was referred and never began.</summary>
    public DateOnly? StartedOn { get => startedOn; init => startedOn = value; }
    /// <summary>The day the start became known here: what should have been sent before that is not sent late.</summary>
    public DateOnly? StartKnownOn { get => startKnownOn; init => startKnownOn = value; }
    public DateOnly? ActionPlanOn { get; set; }
    public DateOnly? MeasureProposedOn { get; set; }
    public DateOnly? ExitedOn { get; private set; }
    public string? ExitReason { get; private set; }
    /// <summary>The day the exit became known here: what should have been sent before that is not sent late.</summary>
    public DateOnly? ExitKnownOn { get; private set; }
    /// <summary>The day that occasions counted from a chosen date begin, for people with a role in the programme.</summary>
    public DateOnly? AskedOn { get => askedOn; init => askedOn = value; }
    public int? ImportId { get; init; }

    /// <summary>Corrects the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start would come after the exit.</exception>
    public void Start(DateOnly? on, DateOnly? knownOn)
    {
        if (on > ExitedOn)
        {
            throw new ArgumentOutOfRangeException(nameof(on), on, $"The start comes after the exit, {ExitedOn}.");
        }

        startKnownOn = on == startedOn ? startKnownOn : knownOn;
        startedOn = on;
    }

    /// <summary>Registers the exit, or corrects it: the plan moves with it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exit would come before the start.</exception>
    public void End(DateOnly on, string? reason, DateOnly? knownOn = null)
    {
        if (on < StartedOn)
        {
            throw new ArgumentOutOfRangeException(nameof(on), on, $"The exit comes before the start, {StartedOn}.");
        }

        ExitedOn = on;
        ExitReason = reason;
        ExitKnownOn = knownOn ?? ExitKnownOn;
    }

    /// <summary>Takes back an exit that was registered by mistake.</summary>
    public void Reopen()
    {
        ExitedOn = null;
        ExitReason = null;
        ExitKnownOn = null;
    }

    public void Ask(DateOnly on) => askedOn = on;

    internal sealed class Table : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> table)
        {
            table.ToTable("Enrolments");
            table.Property(e => e.Role).HasConversion<string>();
            table.HasIndex(e => new { e.ProgrammeId, e.ParticipantCode }).IsUnique();
            table.HasIndex(e => new { e.ProgrammeId, e.ExitedOn });
            table.HasIndex(e => new { e.ProgrammeId, e.StartedOn });
            table.HasIndex(e => new { e.ProgrammeId, e.AskedOn });
            table.HasIndex(e => e.ExitedOn);
            table.HasIndex(e => e.ImportId);
            table.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
