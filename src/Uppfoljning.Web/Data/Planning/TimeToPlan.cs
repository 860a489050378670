using System.Linq.Expressions;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>What the plan needs of one time in a programme.</summary>
public sealed record TimeToPlan(
    int Id, string Code, OccasionRole Role, DateOnly? StartedOn, DateOnly? StartKnownOn, DateOnly? ExitedOn, DateOnly? ExitKnownOn, string? ExitReason, DateOnly? AskedOn)
{
    public static readonly Expression<Func<Enrolment, TimeToPlan>> Of = e =>
        new TimeToPlan(e.Id, e.ParticipantCode, e.Role, e.StartedOn, e.StartKnownOn, e.ExitedOn, e.ExitKnownOn, e.ExitReason, e.AskedOn);

    public AnchorDate? Start => StartedOn is { } on ? new AnchorDate(on, StartKnownOn) : null;

    public AnchorDate? Exit => ExitedOn is { } on ? new AnchorDate(on, ExitKnownOn) : null;

    public AnchorDate? Chosen => AskedOn is { } on ? new AnchorDate(on) : null;
}
