using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>What today's plan of one person asks of the tables: rows for what is due, and an end for what waits and should not.</summary>
internal sealed class PlanChanges
{
    private static readonly DropReason[] Passing = [DropReason.Stopped, DropReason.NoContactPoint, DropReason.Undeliverable, DropReason.NotSafe, DropReason.NotConsented];

    private readonly PlanInUse plan;
    private readonly PersonToPlan person;
    private readonly DateOnly today;
    private readonly PlannedContacts planned;

    public PlanChanges(PlanInUse plan, PersonToPlan person, DateOnly today)
    {
        (this.plan, this.person, this.today) = (plan, person, today);
        planned = plan.Planner.Plan(person.Subject);
        foreach (var step in planned.Steps)
        {
            Take(step);
        }

        foreach (var waiting in person.Messages.Where(m => m.State is MessageState.Queued or MessageState.Deferred))
        {
            Review(waiting);
        }
    }

    public List<Message> Due { get; } = [];

    /// <summary>Rows that were stopped or missed, and are due again.</summary>
    public List<(long Id, DateTimeOffset DueAt, DateOnly ClosesOn)> Again { get; } = [];

    /// <summary>Rows that wait for nothing: the step has another day or channel, or is in the plan no more.</summary>
    public List<long> Moved { get; } = [];

    /// <summary>Rows that will not happen, and why; the reason is null when they are too late.</summary>
    public List<(long Id, string? Reason)> Ended { get; } = [];

    public List<DroppedStep> Dropped { get; } = [];

    public bool IsEmpty => Due.Count + Again.Count + Moved.Count + Ended.Count + Dropped.Count == 0;

    private void Take(PlannedStep step)
    {
        switch (step)
        {
            case StepToDo todo when todo.On <= today:
                Take(todo);
                break;
            case StepDropped dropped when IsWorthNoting(dropped) && !person.Dropped.Any(d => d.Occasion == dropped.Occasion && d.Step == dropped.Step.Id):
                Dropped.Add(new DroppedStep
                {
                    ParticipantId = person.ParticipantId,
                    EnrolmentNumber = person.Number,
                    Occasion = dropped.Occasion,
                    Step = dropped.Step.Id,
                    MeantOn = dropped.Meant,
                    Reason = Reason(dropped),
                });
                break;
        }
    }

    /// <summary>Its day has come while the window was open and the date was known; and the reason is one that may not be there tomorrow.</summary>
    private bool IsWorthNoting(StepDropped step)
    {
        if (step.Meant > today || !Passing.Contains(step.Reason))
        {
            return false;
        }

        var window = Window(step);
        return today <= window.Closes && (window.KnownOn is null || window.KnownOn <= step.Meant);
    }

    private OccasionWindow Window(PlannedStep step) => planned.Occasions.First(o => o.Id == step.Occasion);

    private void Take(StepToDo step)
    {
        var window = Window(step);
        var standing = person.Messages.FirstOrDefault(m => m.Occasion == step.Occasion && m.Step == step.Step.Id && m.Channel == step.Channel);
        if (standing is null)
        {
            Due.Add(new Message
            {
                ProgrammeId = plan.ProgrammeId,
                ParticipantId = person.ParticipantId,
                EnrolmentNumber = person.Number,
                Occasion = step.Occasion,
                Step = step.Step.Id,
                Channel = step.Channel,
                ContactPlanVersionId = plan.VersionId,
                Words = step.Step.Message,
                QuestionnaireId = PlanInUse.AskedBy(window.Occasion, step.Channel, person.Time.Role),
                ClosesOn = window.Closes,
                DueAt = step.At,
                Reference = Secrets.NewShortId(),
            });
        }
        else if (standing.State != MessageState.Queued)
        {
            Again.Add((standing.Id, step.At, window.Closes));
        }
    }

    /// <summary>A row that nobody has begun stands as long as the plan wants it today; one that somebody has, until contact is stopped.</summary>
    private void Review(MessageToPlan waiting)
    {
        if (waiting.State == MessageState.Deferred)
        {
            ReviewBegun(waiting);
            return;
        }

        switch (planned.Steps.FirstOrDefault(s => s.Occasion == waiting.Occasion && s.Step.Id == waiting.Step))
        {
            case StepToDo step when step.Channel == waiting.Channel && step.On <= today:
                break;
            case StepDropped { Reason: DropReason.Missed }:
                Ended.Add((waiting.Id, null));
                break;
            case StepDropped dropped:
                Ended.Add((waiting.Id, Reason(dropped)));
                break;
            default:
                Moved.Add(waiting.Id);
                break;
        }
    }

    /// <summary>The sender has its own test for what it has begun.</summary>
    private void ReviewBegun(MessageToPlan waiting)
    {
        if (waiting.Channel.IsElectronic())
        {
            return;
        }

        if (waiting.ClosesOn < today)
        {
            Ended.Add((waiting.Id, nameof(DropReason.WindowClosed)));
        }
        else if (StopRule.Applies(person.Subject.Stops, waiting.Occasion, waiting.Channel) is { } reason)
        {
            Ended.Add((waiting.Id, reason.ToString()));
        }
    }

    private static string Reason(StepDropped step) => step.Stop?.ToString() ?? step.Reason.ToString();
}
