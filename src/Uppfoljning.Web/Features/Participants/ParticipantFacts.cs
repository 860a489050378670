using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>What was told of one participant, read and judged: the same from a form and from a row of a file.</summary>
public sealed record ParticipantFacts
{
    public required string Name { get; init; }
    public OccasionRole Role { get; init; } = OccasionRole.Participant;
    public int? BirthYear { get; init; }
    public string? Gender { get; init; }
    public string Language { get; init; } = "sv";
    public PhoneNumber? Phone { get; init; }
    public PhoneNumber? SecondPhone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }
    public bool IsSafeToText { get; init; } = true;
    public bool IsProtected { get; init; }
    public DateOnly? ConsentOn { get; init; }
    public EnrolmentFacts Enrolment { get; init; } = new();

    public bool HasContact => Phone is not null || SecondPhone is not null || Email is not null || Address is not null;
}

/// <summary>What was told of one time in the programme. Codes are those of the category lists.</summary>
public sealed record EnrolmentFacts
{
    public string? Agency { get; init; }
    public IReadOnlyList<string> FurtherAgencies { get; init; } = [];
    public DateOnly? ReferredOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? ReferralOutcome { get; init; }
    public string? PriorSupport { get; init; }
    public DateOnly? StartedOn { get; init; }
    public IReadOnlyList<string> IncomeAtStart { get; init; } = [];
    public DateOnly? ActionPlanOn { get; init; }
    public DateOnly? MeasureProposedOn { get; init; }
    public DateOnly? ExitedOn { get; init; }
    public string? ExitReason { get; init; }
    public IReadOnlyList<string> IncomeAtExit { get; init; } = [];
}
