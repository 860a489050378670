using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

/// <summary>What the default plan promises, whatever the day a person leaves.</summary>
public class DefaultContactPlanTests
{
    private static readonly Planner Planner = new(DefaultContactPlan.Plan);

    private static readonly DateOnly[] Exits =
        [.. Enumerable.Range(0, 7670).Select(n => new DateOnly(2026, 1, 1).AddDays(n))];

    [Fact]
    public void No_step_falls_on_a_weekend_a_holiday_or_an_eve()
    {
        var closed = Steps(Exits).Where(step => step.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || SwedishHolidays.On(step.On) is not null);

        Assert.Empty(closed);
    }

    [Fact]
    public void Contacts_of_an_occasion_are_at_least_three_days_apart_and_at_most_six_are_electronic()
    {
        foreach (var exit in Exits)
        {
            foreach (var occasion in Steps([exit]).GroupBy(step => step.Occasion))
            {
                var days = occasion.Select(step => step.On.DayNumber).ToList();

                Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 3, $"{exit} {occasion.Key}"));
                Assert.True(occasion.Count(step => step.Channel.IsElectronic()) <= 6);
            }
        }
    }

    [Fact]
    public void Everything_after_the_opening_happens_within_forty_five_days()
    {
        var late = Exits.Select(exit => Planner.Plan(Left($"{exit:yyyy-MM-dd}")))
            .Where(planned => planned.Steps.OfType<StepToDo>().Any(step => step.Occasion == "m6" && step.On > planned.Occasions.Single(window => window.Id == "m6").Opens.AddDays(45)));

        Assert.Empty(late);
    }

    [Fact]
    public void A_person_without_mobile_starts_with_e_mail_and_one_with_neither_with_a_letter()
    {
        var email = M6(new Reach { Email = ReachState.Usable, Letter = ReachState.Usable });
        var letter = M6(new Reach { Letter = ReachState.Usable });
        var nothing = M6(new Reach());

        Assert.Equal(["invitation Email", "reminder-1 Email", "reminder-2 Email", "letter Letter", "last Email"], email);
        Assert.Equal(["invitation Letter", "letter Letter", "last Letter"], letter);
        Assert.Empty(nothing);
    }

    [Fact]
    public void A_person_who_is_enrolled_has_a_start_and_a_coachs_rating_each_third_month()
    {
        var subject = Left("2027-01-15") with { Start = new AnchorDate(Day("2026-03-02")) };

        var occasions = Planner.Plan(subject).Occasions.Select(window => window.Id);

        Assert.Equal(["start", "quarter-1", "quarter-2", "quarter-3", "exit", "m6"], occasions);
    }

    [Fact]
    public void A_partner_gets_e_mail_on_the_chosen_day_and_five_and_twelve_days_later()
    {
        var steps = Planner.Plan(new PlanSubject { Chosen = new AnchorDate(Day("2027-02-01")) }).Steps.Cast<StepToDo>();

        Assert.Equal(
            [(Channel.Email, Day("2027-02-01")), (Channel.Email, Day("2027-02-08")), (Channel.Email, Day("2027-02-15"))],
            steps.Select(step => (step.Channel, step.On)));
    }

    private static IEnumerable<string> M6(Reach reach) => Planner.Plan(Left("2026-08-31") with { Reach = reach }).Steps.OfType<StepToDo>()
        .Where(step => step.Occasion == "m6").Select(step => $"{step.Step.Id} {step.Channel}");

    private static IEnumerable<StepToDo> Steps(IEnumerable<DateOnly> exits) =>
        exits.SelectMany(exit => Planner.Plan(Left($"{exit:yyyy-MM-dd}")).Steps).OfType<StepToDo>();
}
