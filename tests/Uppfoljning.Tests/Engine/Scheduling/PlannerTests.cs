using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class PlannerTests
{
    [Fact]
    public void A_window_opens_on_the_last_day_when_the_month_lacks_the_day()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6)));

        var window = Assert.Single(planner.Plan(Left("2026-08-31")).Occasions);

        Assert.Equal(Day("2027-02-28"), window.Opens);
        Assert.Equal(Day("2027-08-31"), window.Closes);
    }

    [Fact]
    public void A_step_on_a_Saturday_moves_to_Monday_and_the_next_as_far_as_the_spacing_needs()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("first", 0), Step("second", 3))));

        var steps = ToDo(planner.Plan(Left("2026-08-06")));

        Assert.Equal([("first", "2027-02-08", Moves.ClosedDay), ("second", "2027-02-11", Moves.Spacing)], steps);
    }

    [Fact]
    public void A_step_is_planned_for_the_windows_time_in_Sweden()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("first", 0))));

        var step = Assert.IsType<StepToDo>(Assert.Single(planner.Plan(Left("2027-01-01")).Steps));

        Assert.Equal(new DateTimeOffset(2027, 7, 1, 10, 0, 0, TimeSpan.FromHours(2)), step.At);
    }

    [Fact]
    public void A_step_may_count_from_the_anchor_instead_of_the_opening()
    {
        var check = Step("check", 0) with { CountsFromAnchor = true, Offset = new Offset(3, 0) };
        var planner = new Planner(Plan(AfterExit("m6", 6, check)));

        var steps = ToDo(planner.Plan(Left("2026-11-30")));

        Assert.Equal([("check", "2027-03-01", Moves.ClosedDay)], steps);
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(46, false)]
    public void The_last_day_of_a_sequence_is_part_of_it(int day, bool happens)
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("late", day)) with { EndsOnDay = 45 }));

        var step = Assert.Single(planner.Plan(Left("2026-08-05")).Steps);

        Assert.Equal(happens, step is StepToDo);
        Assert.Equal(happens ? null : DropReason.PastEnd, (step as StepDropped)?.Reason);
    }

    [Fact]
    public void A_step_that_closed_days_push_past_the_end_is_dropped_and_says_so()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("late", 4)) with { EndsOnDay = 4 }), [Day("2027-02-08")]);

        var step = Assert.IsType<StepDropped>(Assert.Single(planner.Plan(Left("2026-08-04")).Steps));

        Assert.Equal(DropReason.PastEnd, step.Reason);
    }

    [Fact]
    public void Nothing_is_planned_after_the_window_has_closed()
    {
        var occasion = AfterExit("m6", 6, Step("late", 31)) with { Closes = new Offset(7, 0) };
        var planner = new Planner(Plan(occasion));

        var step = Assert.IsType<StepDropped>(Assert.Single(planner.Plan(Left("2026-08-04")).Steps));

        Assert.Equal(DropReason.WindowClosed, step.Reason);
    }

    [Fact]
    public void The_seventh_electronic_message_is_dropped_and_a_letter_is_not()
    {
        var steps = Enumerable.Range(0, 7).Select(n => Step($"s{n}", n * 7)).Append(Step("letter", 50, Channel.Letter));
        var planner = new Planner(Plan(AfterExit("m6", 6, [.. steps])));

        var planned = planner.Plan(Left("2026-08-04")).Steps;

        Assert.Equal(DropReason.ElectronicCap, Assert.IsType<StepDropped>(planned[6]).Reason);
        Assert.Equal(7, planned.Count(step => step is StepToDo));
    }

    [Fact]
    public void The_fourth_call_is_dropped()
    {
        var steps = Enumerable.Range(0, 4).Select(n => Step($"call{n}", n * 7, Channel.Call));
        var planner = new Planner(Plan(AfterExit("m6", 6, [.. steps])));

        var planned = planner.Plan(Left("2026-08-04")).Steps;

        Assert.Equal(DropReason.CallCap, Assert.IsType<StepDropped>(planned[3]).Reason);
    }

    [Fact]
    public void The_later_of_two_occasions_waits_thirty_days_after_the_last_message_of_the_earlier()
    {
        var planner = new Planner(Plan(AfterExit("m7", 7, Step("first", 0)), AfterExit("m6", 6, Step("first", 8))));

        var steps = ToDo(planner.Plan(Left("2026-08-01")));

        Assert.Equal([("first", "2027-02-09", Moves.None), ("first", "2027-03-11", Moves.OtherOccasion)], steps);
    }

    [Fact]
    public void What_staff_hands_over_waits_for_nothing_but_an_open_day_and_keeps_messages_at_a_distance()
    {
        var planner = new Planner(Plan(
            AfterExit("m6", 6, Step("sms", 0)),
            AfterExit("m6b", 6, Step("handover", 1, Channel.Handover), Step("sms", 32), Step("sms-2", 33))));

        var steps = ToDo(planner.Plan(Left("2026-08-01")));

        Assert.Equal(
            [("sms", "2027-02-01", Moves.None), ("handover", "2027-02-02", Moves.None), ("sms", "2027-03-05", Moves.None), ("sms-2", "2027-03-08", Moves.Spacing)],
            steps);
    }

    [Fact]
    public void An_occasion_that_is_off_is_not_planned()
    {
        var planner = new Planner(Plan(AfterExit("m12", 12, Step("first", 0)) with { Enabled = false }));

        var planned = planner.Plan(Left("2026-08-01"));

        Assert.Empty(planned.Occasions);
        Assert.Empty(planned.Steps);
    }

    [Fact]
    public void A_recurring_occasion_comes_as_long_as_the_person_is_enrolled()
    {
        var quarter = AfterExit("quarter", 0) with { Anchor = Anchor.Start, EveryMonths = 3, Opens = new Offset(0, -14), Closes = new Offset(0, 14) };
        var subject = Left("2027-08-31") with { Start = new AnchorDate(Day("2026-11-30")) };

        var windows = new Planner(Plan(quarter)).Plan(subject).Occasions;

        Assert.Equal(
            [("quarter-1", Day("2027-02-14")), ("quarter-2", Day("2027-05-16")), ("quarter-3", Day("2027-08-16"))],
            windows.Select(window => (window.Id, window.Opens)));
    }

    [Theory]
    [InlineData("1979-12-31")]
    [InlineData("2201-01-01")]
    public void A_date_outside_the_years_that_can_be_planned_is_refused(string exit)
    {
        var planner = new Planner(Plan());

        Assert.Throws<ArgumentOutOfRangeException>(() => planner.Plan(Left(exit)));
    }

    private static IEnumerable<(string Step, string On, Moves Moved)> ToDo(PlannedContacts planned) =>
        planned.Steps.Cast<StepToDo>().Select(step => (step.Step.Id, $"{step.On:yyyy-MM-dd}", step.Moved));
}
