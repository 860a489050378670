using System.Text;
using System.Text.Json.Nodes;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class ContactPlanWriterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Fact]
    public void The_default_plan_is_written_as_it_stands_in_its_file()
    {
        var written = ContactPlanWriter.Write(DefaultContactPlan.Plan);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(DefaultContactPlan.File.Span), JsonNode.Parse(written)));
    }

    [Fact]
    public void The_default_plan_written_and_read_is_the_same_plan() => AssertSurvives(DefaultContactPlan.Plan);

    [Theory, MemberData(nameof(Seeds))]
    public void Any_plan_written_and_read_is_the_same_plan(int seed) => AssertSurvives(new RandomPlans(seed).Next());

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        var once = ContactPlanWriter.Write(DefaultContactPlan.Plan);

        Assert.Equal(once, ContactPlanWriter.Write(ContactPlanReader.Read(once).Plan!));
    }

    [Fact]
    public void A_plan_that_breaks_a_rule_is_written_and_the_reader_tells()
    {
        var plan = DefaultContactPlan.Plan with { Caps = DefaultContactPlan.Plan.Caps with { ElectronicPerOccasion = 0 } };

        Assert.Contains(ContactPlanReader.Read(ContactPlanWriter.Write(plan)).Findings, finding => finding.Code == "plan.step.cap");
    }

    [Fact]
    public void A_step_that_the_format_cannot_say_is_refused() => Assert.Throws<ArgumentException>(() => ContactPlanWriter.Write(
        Make.Plan(Make.AfterExit("m6", 6, Make.Step("invitation", 0) with { Offset = new Offset(1, 0) }))));

    private static void AssertSurvives(ContactPlan plan)
    {
        var reading = ContactPlanReader.Read(ContactPlanWriter.Write(plan));

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity != Severity.Warning && finding.Code != "text.language.missing");
        Assert.Equivalent(plan, reading.Plan, strict: true);
    }
}
