using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class ReachTests
{
    [Fact]
    public void The_first_channel_the_person_has_is_used()
    {
        var step = Plan(new Reach { Email = ReachState.Usable, Letter = ReachState.Usable });

        Assert.Equal(Channel.Email, Assert.IsType<StepToDo>(step).Channel);
    }

    [Fact]
    public void The_channel_the_person_asked_for_goes_first_where_the_plan_lets_it()
    {
        var reach = Reach.ByEverything with { Asked = Channel.Letter };

        Assert.Equal(Channel.Letter, Assert.IsType<StepToDo>(Plan(reach, personsChoiceFirst: true)).Channel);
        Assert.Equal(Channel.Sms, Assert.IsType<StepToDo>(Plan(reach)).Channel);
    }

    [Fact]
    public void A_channel_that_was_asked_for_but_leads_nowhere_is_passed_over()
    {
        var reach = Reach.ByEverything with { Asked = Channel.Letter, Letter = ReachState.Undeliverable };

        Assert.Equal(Channel.Sms, Assert.IsType<StepToDo>(Plan(reach, personsChoiceFirst: true)).Channel);
    }

    [Theory]
    [InlineData(ReachState.Missing, DropReason.NoContactPoint)]
    [InlineData(ReachState.Undeliverable, DropReason.Undeliverable)]
    [InlineData(ReachState.NotSafe, DropReason.NotSafe)]
    [InlineData(ReachState.NotConsented, DropReason.NotConsented)]
    public void A_step_without_a_usable_channel_says_what_is_wrong_with_the_best_one(ReachState sms, DropReason expected)
    {
        var step = Plan(new Reach { Sms = sms });

        Assert.Equal(expected, Assert.IsType<StepDropped>(step).Reason);
    }

    private static PlannedStep Plan(Reach reach, bool personsChoiceFirst = false)
    {
        var step = Step("invitation", 0, Channel.Sms, Channel.Email, Channel.Letter) with { PersonsChoiceFirst = personsChoiceFirst };
        var planner = new Planner(Make.Plan(AfterExit("m6", 6, step)));
        return planner.Plan(Left("2026-08-03") with { Reach = reach }).Steps[0];
    }
}
