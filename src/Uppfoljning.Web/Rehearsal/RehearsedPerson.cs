using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>What a made-up person does with a message.</summary>
internal enum Conduct
{
    Answers,
    IsSilent,
    Declines,
    OptsOut,
    IsSomebodyElse,
    /// <summary>Tells staff, who holds all contact.</summary>
    IsHeld,
}

/// <summary>A made-up person, and what is going to happen to the person during the rehearsal.</summary>
/// <param name="Number">Counted from 1; the only name there is.</param>
/// <param name="Code">The participant code.</param>
/// <param name="Exit">The day the person leaves, as it is first registered.</param>
/// <param name="ExitKnownOn">The day somebody registers it, which may be late.</param>
/// <param name="CorrectedExit">What the date is corrected to, a fortnight after it was registered; null for most.</param>
/// <param name="Reached">Kinds of contact points the person has.</param>
/// <param name="Conduct">What the person does when asked.</param>
/// <param name="ActsOn">Which message of an occasion the person acts on: 1 for the first that carries a link.</param>
/// <param name="DaysToAct">How many days the person then takes.</param>
internal sealed record RehearsedPerson(
    int Number, string Code, DateOnly Exit, DateOnly ExitKnownOn, DateOnly? CorrectedExit, IReadOnlyList<ContactKind> Reached, Conduct Conduct, int ActsOn, int DaysToAct)
{
    private const int MonthsEnrolled = 9;
    private const int DaysToCorrect = 14;

    public required string Gender { get; init; }
    public required string Language { get; init; }
    public bool IsProtected { get; init; }

    public DateOnly StartedOn => Exit.AddMonths(-MonthsEnrolled);

    public DateOnly CorrectedOn => ExitKnownOn.AddDays(DaysToCorrect);
}
