using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>One person's time in a programme, with all that its plan is made from and what has been done about it.</summary>
/// <param name="Number">The person's first time in the programme is 1.</param>
/// <param name="Subject">For the planner, today.</param>
/// <param name="Messages">Of this time only.</param>
/// <param name="Dropped">Of this time only.</param>
public sealed record PersonToPlan(
    int ParticipantId, int Number, TimeToPlan Time, PlanSubject Subject, IReadOnlyList<MessageToPlan> Messages, IReadOnlyList<DroppedStep> Dropped);

/// <summary>What the plan needs of one message.</summary>
public sealed record MessageToPlan(
    long Id, int ParticipantId, int Number, string Occasion, string Step, Channel Channel, MessageState State, string? Cause, DateTimeOffset DueAt, DateTimeOffset? SettledAt, DateOnly ClosesOn)
{
    private static readonly HashSet<string> Rules =
        [.. Enum.GetNames<StopReason>(), .. Enum.GetNames<DropReason>(), Message.WindowClosed, Message.NotConsented];

    /// <summary>Nothing was handed over, and it was the plan's own rules that said no: when they say yes again, it may go.</summary>
    public bool IsOpen => State is MessageState.Queued or MessageState.Missed || (State == MessageState.Stopped && Rules.Contains(Cause!));

    /// <summary>As the planner knows it when it plans the person's time of the number, to which other times are other occasions; null when nothing has been done.</summary>
    public SentMessage? AsSent(int number) => IsOpen
        ? null
        : new SentMessage(
            number == Number ? Occasion : $"{Number}:{Occasion}",
            Step,
            Channel,
            StockholmTime.Civil(SettledAt ?? DueAt).Day,
            State is MessageState.Failed or MessageState.Stopped);
}
