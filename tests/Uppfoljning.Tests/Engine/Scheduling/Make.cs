using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

/// <summary>Small plans and people for the tests of the planner.</summary>
internal static class Make
{
    public static readonly SendWindow OfficeHours = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(10, 0), new TimeOnly(10, 0), new TimeOnly(18, 30));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static ContactPlan Plan(params Occasion[] occasions) => new()
    {
        Id = "test",
        Title = LanguageText.None,
        Languages = [new Language("sv", Reviewed: true)],
        Window = OfficeHours,
        Caps = new ContactCaps(DaysBetweenMessages: 3, ElectronicPerOccasion: 6, CallsPerOccasion: 3, DaysBetweenOccasions: 30),
        Occasions = occasions,
        Messages = [],
    };

    /// <summary>An occasion that opens a number of months after exit and stays open for six.</summary>
    public static Occasion AfterExit(string id, int months, params ContactStep[] steps) => new()
    {
        Id = id,
        Anchor = Anchor.Exit,
        Opens = new Offset(months, 0),
        Closes = new Offset(months + 6, 0),
        Questionnaires = [],
        Steps = steps,
    };

    public static ContactStep Step(string id, int day, params Channel[] channels) => new()
    {
        Id = id,
        Offset = new Offset(0, day),
        Channels = channels.Length == 0 ? [Channel.Sms] : channels,
        Message = "reminder",
    };

    public static PlanSubject Left(string day, string? knownOn = null, string? today = null) => new()
    {
        Exit = new AnchorDate(Day(day), knownOn is null ? null : Day(knownOn)),
        Today = today is null ? null : Day(today),
    };

    public static SentMessage Sent(string occasion, string step, string on, Channel channel = Channel.Sms, bool failed = false) =>
        new(occasion, step, channel, Day(on), failed);
}
