namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>What came of a call, in the order that the page asks.</summary>
public enum CallOutcome
{
    /// <summary>Reached, and answers the questions now.</summary>
    AnswersNow,
    /// <summary>Reached, and will answer later by link or paper; for one who asked to be called: has talked.</summary>
    WillAnswer,
    CallAgain,
    NoAnswer,
    WrongNumber,
    /// <summary>Not this time.</summary>
    Declined,
    Ill,
    /// <summary>No language in common; an interpreter may be booked and the call made again.</summary>
    NoLanguage,
    OptedOut,
    Deceased,
}

/// <summary>What staff has told of a call.</summary>
/// <param name="Outcome">Null when nothing was chosen.</param>
/// <param name="Used">The telephone that was called, as <see cref="CallPhone.Key"/>.</param>
/// <param name="AgainOn">For <see cref="CallOutcome.CallAgain"/>.</param>
/// <param name="AgainAt">For <see cref="CallOutcome.CallAgain"/>.</param>
/// <param name="Note">About reaching the person; blank for none.</param>
public sealed record ToldCall(CallOutcome? Outcome, string? Used, DateOnly? AgainOn, TimeOnly? AgainAt, string? Note);
