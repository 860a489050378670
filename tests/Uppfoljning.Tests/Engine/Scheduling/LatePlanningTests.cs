using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

/// <summary>What the plan becomes when a date is registered late, the program has stood still, or something has been sent.</summary>
public class LatePlanningTests
{
    private static readonly Planner Sequence = new(Plan(
        AfterExit("m6", 6, Step("notice", -3), Step("invitation", 0), Step("reminder", 3)) with { EndsOnDay = 45 }));

    [Fact]
    public void A_late_registration_begins_the_sequence_on_that_day_without_what_came_before_day_0()
    {
        var steps = Sequence.Plan(Left("2026-08-03", knownOn: "2027-04-12")).Steps;

        Assert.Equal(DropReason.RegisteredLate, Assert.IsType<StepDropped>(steps[0]).Reason);
        Assert.Equal(Day("2027-04-12"), Assert.IsType<StepToDo>(steps[1]).On);
        Assert.Equal(Day("2027-04-15"), Assert.IsType<StepToDo>(steps[2]).On);
    }

    [Fact]
    public void A_registration_after_the_window_has_closed_plans_nothing()
    {
        var steps = Sequence.Plan(Left("2026-08-03", knownOn: "2027-08-04")).Steps;

        Assert.Equal(
            [DropReason.RegisteredLate, DropReason.WindowClosed, DropReason.WindowClosed],
            steps.Cast<StepDropped>().Select(step => step.Reason));
    }

    [Fact]
    public void A_registration_on_the_closing_day_is_still_in_time()
    {
        var steps = Sequence.Plan(Left("2026-08-03", knownOn: "2027-08-03")).Steps;

        Assert.Equal(Day("2027-08-03"), Assert.IsType<StepToDo>(steps[1]).On);
    }

    [Fact]
    public void A_date_corrected_while_the_sequence_runs_does_not_begin_it_again()
    {
        var subject = Left("2026-08-03", knownOn: "2027-02-08", today: "2027-02-08") with { Sent = [Sent("m6", "invitation", "2027-02-03")] };

        var steps = Sequence.Plan(subject).Steps;

        Assert.Equal(Day("2027-02-03"), Assert.IsType<StepDone>(steps[1]).On);
        Assert.Equal(Day("2027-02-06"), steps[2].Meant);
        Assert.Equal(Day("2027-02-08"), Assert.IsType<StepToDo>(steps[2]).On);
    }

    [Theory]
    [InlineData("2027-02-10", true)]
    [InlineData("2027-02-11", false)]
    public void A_step_up_to_seven_days_late_is_made_up_for_and_an_older_one_is_missed(string today, bool madeUpFor)
    {
        var step = Sequence.Plan(Left("2026-08-03", today: today)).Steps[1];

        Assert.Equal(madeUpFor ? Moves.Overdue : null, (step as StepToDo)?.Moved);
        Assert.Equal(madeUpFor ? null : DropReason.Missed, (step as StepDropped)?.Reason);
    }

    [Fact]
    public void What_follows_an_overdue_step_keeps_its_distance_to_the_day_it_will_really_go()
    {
        var steps = Sequence.Plan(Left("2026-08-03", today: "2027-02-09") with { Sent = [Sent("m6", "notice", "2027-02-01")] }).Steps;

        Assert.Equal(Day("2027-02-09"), Assert.IsType<StepToDo>(steps[1]).On);
        Assert.Equal(Day("2027-02-12"), Assert.IsType<StepToDo>(steps[2]).On);
    }

    [Fact]
    public void A_message_that_went_late_moves_the_next_one()
    {
        var steps = Sequence.Plan(Left("2026-08-03", today: "2027-02-05") with { Sent = [Sent("m6", "invitation", "2027-02-05")] }).Steps;

        Assert.Equal(Day("2027-02-08"), Assert.IsType<StepToDo>(steps[2]).On);
    }

    [Fact]
    public void A_notice_that_never_went_is_not_sent_after_the_invitation()
    {
        var steps = Sequence.Plan(Left("2026-08-03", today: "2027-02-05") with { Sent = [Sent("m6", "invitation", "2027-02-05")] }).Steps;

        Assert.Equal(DropReason.Overtaken, Assert.IsType<StepDropped>(steps[0]).Reason);
    }

    [Fact]
    public void A_coachs_task_is_not_overtaken_by_what_the_person_gets()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("rating", 0, Channel.Task), Step("reminder", 3))));
        var subject = Left("2026-08-03", today: "2027-02-09") with { Sent = [Sent("m6", "reminder", "2027-02-08")] };

        Assert.IsType<StepToDo>(planner.Plan(subject).Steps[0]);
    }

    [Fact]
    public void A_message_that_failed_goes_at_once_by_the_next_channel()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("invitation", 0, Channel.Sms, Channel.Email))));
        var subject = Left("2026-08-03", today: "2027-02-03") with { Sent = [Sent("m6", "invitation", "2027-02-03", failed: true)] };

        var step = Assert.IsType<StepToDo>(Assert.Single(planner.Plan(subject).Steps));

        Assert.Equal((Channel.Email, Day("2027-02-03")), (step.Channel, step.On));
    }

    [Fact]
    public void A_step_whose_every_channel_has_failed_is_dropped()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("invitation", 0))));
        var subject = Left("2026-08-03", today: "2027-02-03") with { Sent = [Sent("m6", "invitation", "2027-02-03", failed: true)] };

        var step = Assert.IsType<StepDropped>(Assert.Single(planner.Plan(subject).Steps));

        Assert.Equal(DropReason.ChannelsTried, step.Reason);
    }

    [Fact]
    public void A_message_sent_on_another_occasion_holds_the_next_for_thirty_days()
    {
        var subject = Left("2026-08-03", today: "2027-01-25") with { Sent = [Sent("earlier", "last", "2027-01-20")] };

        var steps = Sequence.Plan(subject).Steps;

        Assert.Equal(Day("2027-02-19"), Assert.IsType<StepToDo>(steps[0]).On);
        Assert.Equal(Moves.OtherOccasion, ((StepToDo)steps[0]).Moved);
    }

    [Fact]
    public void A_handover_that_nobody_has_recorded_stays_on_its_day_until_the_window_closes()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("handover", 0, Channel.Handover))));

        var open = Assert.Single(planner.Plan(Left("2026-08-03", today: "2027-08-03")).Steps);
        var closed = Assert.Single(planner.Plan(Left("2026-08-03", today: "2027-08-04")).Steps);

        Assert.Equal(Day("2027-02-03"), Assert.IsType<StepToDo>(open).On);
        Assert.Equal(DropReason.WindowClosed, Assert.IsType<StepDropped>(closed).Reason);
    }
}
