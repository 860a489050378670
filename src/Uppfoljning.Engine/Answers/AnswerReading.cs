using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>What posted values turned out to be: an answer, nothing, or something that cannot be taken.</summary>
public abstract record AnswerReading;

/// <summary>An answer that fits the item.</summary>
public sealed record AnswerGiven(Answer Answer) : AnswerReading;

/// <summary>Nothing was filled in. Never an error: the item stays unanswered.</summary>
public sealed record AnswerBlank : AnswerReading;

/// <summary>What kept an answer from being taken.</summary>
public enum AnswerFault
{
    /// <summary>The item is not for this respondent, or nothing is asked.</summary>
    NotAsked,

    /// <summary>Not one of the options or points that are offered.</summary>
    NotAnOption,

    /// <summary>Several where one is asked for.</summary>
    OnlyOne,

    /// <summary>Something that stands alone together with something else.</summary>
    NotTogether,

    /// <summary>Not a number.</summary>
    NotANumber,

    /// <summary>A number outside the item's limits.</summary>
    NumberOutside,

    /// <summary>Not a day that exists, or not written yyyy-MM-dd.</summary>
    NotADate,

    /// <summary>A day outside the item's limits.</summary>
    DateOutside,

    /// <summary>More characters than the item takes.</summary>
    TooLong,
}

/// <summary>An answer that cannot be taken.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Min">The item's lower limit as it would be typed; empty when there is none.</param>
/// <param name="Max">The item's upper limit as it would be typed; empty when there is none.</param>
public sealed record AnswerProblem(AnswerFault Fault, string Min = "", string Max = "") : AnswerReading
{
    /// <summary>The fault as a key for words, for example <c>tooLong</c>.</summary>
    public string Code => Names.WordOf(Fault);
}
