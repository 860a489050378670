using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>What follows from the outcome of a call.</summary>
internal static class CallRules
{
    /// <summary>The farthest that a new call can be agreed on.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(60);

    /// <returns>The key of what is wrong with what was told, or null.</returns>
    public static string? FaultIn(ToldCall told, CallTask task, DateTimeOffset now) => told switch
    {
        { Outcome: null } => "calls.wrong.outcome",
        { Outcome: CallOutcome.WrongNumber, Used: null or "" } => "calls.wrong.used",
        { Outcome: CallOutcome.CallAgain } when AgainAt(told) is not { } again || again <= now || again > now + Farthest || StockholmTime.Civil(again).Day > task.ClosesOn => "calls.wrong.again",
        _ => NoteText.Judge(NoteText.Clean(told.Note)) switch
        {
            NoteFault.Wrong => "people.note.wrong",
            NoteFault.PersonalNumber => "participants.personalNumber",
            _ => null,
        },
    };

    /// <param name="told">Without faults.</param>
    /// <param name="task">Before the call is counted.</param>
    /// <param name="hasAnotherNumber">After a wrong one.</param>
    /// <param name="now">When it was made.</param>
    public static CallVerdict VerdictOf(ToldCall told, CallTask task, bool hasAnotherNumber, DateTimeOffset now)
    {
        var outcome = told.Outcome!.Value;
        var cause = CauseOf(outcome);
        var next = CallHours.Next(task.Facts.Calendar, now);
        var mayTryAgain = task.Attempts + 1 < task.MostAttempts && !(StockholmTime.Civil(next).Day > task.ClosesOn);
        return outcome switch
        {
            CallOutcome.AnswersNow or CallOutcome.WillAnswer => new CallVerdict(MessageState.Sent, cause, null),
            CallOutcome.CallAgain => new CallVerdict(MessageState.Deferred, cause, AgainAt(told)),
            CallOutcome.NoAnswer => new CallVerdict(MessageState.Failed, cause, mayTryAgain ? next : null),
            CallOutcome.WrongNumber => new CallVerdict(MessageState.Failed, cause, hasAnotherNumber && task.Attempts + 1 < task.MostAttempts ? now : null),
            _ => new CallVerdict(MessageState.Stopped, ForGood(outcome)?.ToString() ?? cause, null),
        };
    }

    public static string CauseOf(CallOutcome outcome) => $"call.{Word(outcome)}";

    /// <summary>What stops all contact from here on, if anything does.</summary>
    public static StopReason? ForGood(CallOutcome outcome) => outcome switch
    {
        CallOutcome.OptedOut => StopReason.OptedOut,
        CallOutcome.Deceased => StopReason.Deceased,
        _ => null,
    };

    /// <summary>Why the person does not take part in the occasion, as the tables of who was reached have it; null when that is still open.</summary>
    public static string? NoteOf(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Declined => "declined",
        CallOutcome.Ill or CallOutcome.NoLanguage => "couldNot",
        CallOutcome.OptedOut => "optedOut",
        CallOutcome.Deceased => "deceased",
        _ => null,
    };

    private static DateTimeOffset? AgainAt(ToldCall told) => told is { AgainOn: { } day, AgainAt: { } clock } && day.Year > 2000 ? StockholmTime.Instant(day, clock) : null;

    private static string Word(CallOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
}

/// <param name="State">Where the step ends, unless it is tried again.</param>
/// <param name="Cause">As a code.</param>
/// <param name="TryAgainAt">Null when this was the last call.</param>
internal sealed record CallVerdict(MessageState State, string Cause, DateTimeOffset? TryAgainAt);
