using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class StopRuleTests
{
    [Fact]
    public void Every_reason_stops_what_is_left_and_leaves_what_was_done()
    {
        var planner = new Planner(Plan(AfterExit("m6", 6, Step("invitation", 0), Step("reminder", 3))));
        var subject = Left("2026-08-03", today: "2027-02-04") with { Sent = [Sent("m6", "invitation", "2027-02-03")] };

        foreach (var reason in Enum.GetValues<StopReason>())
        {
            var steps = planner.Plan(subject with { Stops = [new Stop(reason, "m6")] }).Steps;

            Assert.IsType<StepDone>(steps[0]);
            Assert.Equal((DropReason.Stopped, reason), (((StepDropped)steps[1]).Reason, ((StepDropped)steps[1]).Stop));
        }
    }

    [Fact]
    public void An_answer_on_one_occasion_does_not_stop_another()
    {
        Stop[] stops = [new Stop(StopReason.Answered, "exit")];

        Assert.Equal(StopReason.Answered, StopRule.Applies(stops, "exit", Channel.Sms));
        Assert.Null(StopRule.Applies(stops, "m6", Channel.Sms));
    }

    [Fact]
    public void A_stop_without_an_occasion_stops_all()
    {
        Assert.Equal(StopReason.OptedOut, StopRule.Applies([new Stop(StopReason.OptedOut)], "m6", Channel.Letter));
    }

    [Fact]
    public void The_weightiest_of_several_reasons_is_told()
    {
        Stop[] stops = [new Stop(StopReason.Answered, "m6"), new Stop(StopReason.Deceased), new Stop(StopReason.OnHold)];

        Assert.Equal(StopReason.Deceased, StopRule.Applies(stops, "m6", Channel.Sms));
    }

    [Theory]
    [InlineData(StopReason.Answered, null)]
    [InlineData(StopReason.Declined, null)]
    [InlineData(StopReason.OptedOut, StopReason.OptedOut)]
    public void The_persons_own_answer_does_not_stop_the_coachs_task(StopReason reason, StopReason? expected)
    {
        Assert.Equal(expected, StopRule.Applies([new Stop(reason, "quarter-1")], "quarter-1", Channel.Task));
    }
}
