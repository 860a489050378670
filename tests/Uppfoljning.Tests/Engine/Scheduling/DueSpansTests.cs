using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class DueSpansTests
{
    [Fact]
    public void An_occasion_six_months_after_exit_asks_for_those_who_left_in_a_few_weeks()
    {
        var plan = Plan(AfterExit("m6", 6, Step("notice", -3), Step("invitation", 0)) with { EndsOnDay = 45 });

        var spans = DueSpans.On(plan, Day("2026-09-01"));

        Assert.Equal(
            [
                new DueSpan(Anchor.Exit, Day("2026-01-18"), Day("2026-03-04")),
                new DueSpan(Anchor.Exit, Day("2025-09-01"), Day("2026-01-17"), KnownFrom: Day("2026-07-18")),
            ],
            spans);
    }

    [Fact]
    public void A_recurring_occasion_asks_only_for_those_who_had_not_left()
    {
        var quarter = AfterExit("quarter", 0, Step("rating", 0, Channel.Task)) with
        {
            Anchor = Anchor.Start,
            EveryMonths = 3,
            Opens = new Offset(0, -14),
            Closes = new Offset(0, 14),
        };

        var first = DueSpans.On(Plan(quarter), Day("2026-09-01"))[0];

        Assert.Equal(new DueSpan(Anchor.Start, Day("2026-05-18"), Day("2026-06-15"), NotLeftBy: Day("2026-08-18")), first);
    }

    [Fact]
    public void An_occasion_that_is_not_used_asks_for_nobody()
    {
        Assert.Empty(DueSpans.On(Plan(AfterExit("m6", 6, Step("invitation", 0)) with { Enabled = false }), Day("2026-09-01")));
    }

    [Fact]
    public void Whoever_has_something_due_is_in_a_span()
    {
        var random = new Random(1);
        var (planner, today, due) = (new Planner(DefaultContactPlan.Plan), Day("2026-03-20"), 0);
        for (var day = 0; day < 400; day++, today = today.AddDays(1))
        {
            var spans = DueSpans.On(DefaultContactPlan.Plan, today);
            for (var person = 0; person < 40; person++)
            {
                var subject = Somebody(random, today);
                var planned = planner.Plan(subject);
                var ends = planned.Occasions.ToDictionary(window => window.Id, window => window.Ends);
                if (planned.Steps.OfType<StepToDo>().Any(step => step.On <= today && today <= ends[step.Occasion]))
                {
                    due++;
                    Assert.Contains(spans, span => Includes(span, subject));
                }
            }
        }

        Assert.InRange(due, 500, 16_000);
    }

    private static PlanSubject Somebody(Random random, DateOnly today)
    {
        var start = today.AddDays(-random.Next(0, 900));
        var exit = start.AddDays(random.Next(0, 500));
        return new PlanSubject
        {
            Start = new AnchorDate(start, Known(random, start)),
            Exit = exit > today ? null : new AnchorDate(exit, Known(random, exit)),
            Chosen = random.Next(4) == 0 ? new AnchorDate(today.AddDays(-random.Next(0, 40))) : null,
            Today = today,
            Reach = new Reach { Sms = Some(random), Email = Some(random), Letter = Some(random), Call = Some(random) },
            Sent = random.Next(3) == 0 ? [new SentMessage("exit", "reminder-1", Channel.Sms, today.AddDays(-random.Next(0, 40)))] : [],
        };
    }

    private static DateOnly? Known(Random random, DateOnly day) => random.Next(2) == 0 ? null : day.AddDays(random.Next(0, 300));

    private static ReachState Some(Random random) => random.Next(3) == 0 ? ReachState.Missing : ReachState.Usable;

    private static bool Includes(DueSpan span, PlanSubject subject) =>
        subject[span.Anchor] is { } anchor
        && anchor.On >= span.From
        && anchor.On <= span.To
        && (span.KnownFrom is null || anchor.KnownOn >= span.KnownFrom)
        && (span.NotLeftBy is null || subject.Exit is null || subject.Exit.Value.On > span.NotLeftBy);
}
