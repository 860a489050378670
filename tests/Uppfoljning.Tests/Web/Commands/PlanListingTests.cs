using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Commands;

namespace Uppfoljning.Tests.Web.Commands;

public class PlanListingTests
{
    private static readonly Planner Default = new(DefaultContactPlan.Plan);

    [Fact]
    public void The_listing_has_every_occasion_and_step_of_the_default_plan_after_exit()
    {
        var person = Parse(new PlanListing(Default, [new DateOnly(2026, 8, 31)])).Single();

        Assert.Equal("2026-08-31", person.GetProperty("exit").GetString());
        Assert.Equal(
            ["exit 2026-08-31 2026-09-30", "m6 2027-02-28 2027-08-31"],
            Rows(person, "occasions", "occasion", "opens", "closes"));
        Assert.Equal(
            [
                "exit handover handover 2026-08-31 10:00",
                "exit reminder-1 sms 2026-09-03 10:00",
                "exit reminder-2 email 2026-09-10 10:00",
                "m6 number-check sms 2026-11-30 10:00",
                "m6 notice sms 2027-02-25 10:00",
                "m6 invitation sms 2027-03-01 10:00",
                "m6 reminder-1 email 2027-03-04 10:00",
                "m6 reminder-2 sms 2027-03-10 10:00",
                "m6 letter letter 2027-03-17 10:00",
                "m6 last sms 2027-03-31 10:00",
            ],
            Rows(person, "steps", "occasion", "step", "channel", "on", "at"));
    }

    [Fact]
    public void Several_exit_dates_are_listed_in_the_order_given()
    {
        var people = Parse(new PlanListing(Default, [new DateOnly(2027, 1, 1), new DateOnly(2026, 1, 1)]));

        Assert.Equal(["2027-01-01", "2026-01-01"], people.Select(person => person.GetProperty("exit").GetString()));
    }

    [Fact]
    public void The_text_says_why_a_step_is_dropped()
    {
        var plan = DefaultContactPlan.Plan;
        var strict = new Planner(plan with { Caps = plan.Caps with { ElectronicPerOccasion = 1 } });

        var text = new PlanListing(strict, [new DateOnly(2026, 8, 31)]).AsText();

        Assert.Contains("reminder-2: utgår, taket för sms och e-post är nått", text, StringComparison.Ordinal);
    }

    private static List<JsonElement> Parse(PlanListing listing) =>
        [.. JsonDocument.Parse(listing.AsJson()).RootElement.EnumerateArray()];

    private static IEnumerable<string> Rows(JsonElement person, string list, params string[] columns) => person.GetProperty(list).EnumerateArray()
        .Select(row => string.Join(' ', columns.Select(column => row.GetProperty(column).GetString())));
}
