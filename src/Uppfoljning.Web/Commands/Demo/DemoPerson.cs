namespace Uppfoljning.Web.Commands.Demo;

/// <summary>One made-up person: what the register knows, and how things go, on a scale with mean 0 and spread 1.</summary>
/// <param name="WellBeing">Decides the tone of every answer.</param>
/// <param name="MonthsSinceExit">Counted back from today; with <paramref name="DayOffset"/> the day of the exit.</param>
internal sealed record DemoPerson(
    string Code,
    string Gender,
    string AgeBand,
    string ReferringAgency,
    string ExitReason,
    double WellBeing,
    int MonthsEnrolled,
    int MonthsSinceExit,
    int DayOffset)
{
    public bool Works => ExitReason == "work";

    public bool Studies => ExitReason == "studies";
}
