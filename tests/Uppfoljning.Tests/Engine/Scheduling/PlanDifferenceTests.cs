using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class PlanDifferenceTests
{
    private static readonly ContactPlan Two = Plan(AfterExit("m6", 6, Step("invitation", 0), Step("reminder", 3)));

    [Fact]
    public void A_corrected_exit_date_moves_what_is_left_and_counts_what_is_sent()
    {
        var planner = new Planner(Two);
        SentMessage[] sent = [Sent("m6", "invitation", "2027-02-03")];
        var before = planner.Plan(Left("2026-08-03", today: "2027-02-04") with { Sent = sent });
        var after = planner.Plan(Left("2026-09-03", today: "2027-02-04") with { Sent = sent });

        var difference = PlanDifference.Between(before, after);

        var moved = Assert.Single(difference.Moved);
        Assert.Equal((Day("2027-02-08"), Day("2027-03-08")), (moved.Before.On, moved.After.On));
        Assert.Equal(1, difference.Done);
        Assert.Empty(difference.Added.Concat<PlannedStep>(difference.Dropped).Concat(difference.Gone));
    }

    [Fact]
    public void The_same_plan_twice_differs_in_nothing()
    {
        var planned = new Planner(Two).Plan(Left("2026-08-03"));

        var difference = PlanDifference.Between(planned, planned);

        Assert.Empty(difference.Moved);
        Assert.Empty(difference.Added.Concat<PlannedStep>(difference.Dropped).Concat(difference.Gone));
        Assert.Equal(0, difference.Done);
    }

    [Fact]
    public void Another_channel_is_a_change_although_the_day_is_the_same()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("invitation", 0, Channel.Sms, Channel.Email))));
        var before = planner.Plan(Left("2026-08-03"));
        var after = planner.Plan(Left("2026-08-03") with { Reach = new Reach { Email = ReachState.Usable } });

        var moved = Assert.Single(PlanDifference.Between(before, after).Moved);

        Assert.Equal((Channel.Sms, Channel.Email), (moved.Before.Channel, moved.After.Channel));
    }

    [Fact]
    public void A_hold_drops_and_its_end_adds()
    {
        var planner = new Planner(Two);
        var free = planner.Plan(Left("2026-08-03"));
        var held = planner.Plan(Left("2026-08-03") with { Stops = [new Stop(StopReason.OnHold)] });

        Assert.Equal(2, PlanDifference.Between(free, held).Dropped.Count);
        Assert.Equal(2, PlanDifference.Between(held, free).Added.Count);
    }

    [Fact]
    public void A_step_that_the_new_plan_lacks_is_gone()
    {
        var before = new Planner(Two).Plan(Left("2026-08-03"));
        var after = new Planner(Plan(AfterExit("m6", 6, Step("invitation", 0)))).Plan(Left("2026-08-03"));

        var gone = Assert.Single(PlanDifference.Between(before, after).Gone);

        Assert.Equal("reminder", gone.Step.Id);
    }
}
