using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Architecture;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Rehearsal;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class RehearsalTests : IDisposable
{
    /// <summary>A Tuesday in office hours, in a window that closes in the same week.</summary>
    private static readonly RehearsedContact Good = new(
        new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero), 1, "m6", "invitation", Channel.Sms, MessageState.Sent, null, 1, new DateOnly(2027, 3, 5));

    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-rehearsal-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Months_pass_with_answers_and_stops_and_every_rule_holds()
    {
        var run = await CommandLineRun.RunAsync(folder, "rehearse", "--participants", "25", "--days", "70", "--json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, run.ExitCode);
        Assert.True(report.GetProperty("allHeld").GetBoolean());
        Assert.Contains("answered", report.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("deed").GetString()));
        Assert.NotEmpty(report.GetProperty("drops").EnumerateArray());
        Assert.All(report.GetProperty("rules").EnumerateArray(), rule => Assert.NotEqual(0, rule.GetProperty("checked").GetInt32()));
    }

    [Fact]
    public async Task A_plan_of_ones_own_is_lived_through_at_its_own_hours()
    {
        var plan = Path.Combine(folder, "plan.json");
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "plans", "default.json"))).Replace("\"10:00\"", "\"13:15\"", StringComparison.Ordinal));

        var run = await CommandLineRun.RunAsync(folder, "rehearse", "--participants", "10", "--days", "40", "--plan", plan, "--json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, run.ExitCode);
        var sent = report.GetProperty("contacts").EnumerateArray().Where(c => c.GetProperty("isElectronic").GetBoolean()).Select(c => StockholmTime.Civil(c.GetProperty("at").GetDateTimeOffset()).Time).ToList();
        Assert.NotEmpty(sent);
        Assert.All(sent, at => Assert.Equal(new TimeOnly(13, 15), at));
    }

    [Theory]
    [InlineData("\"followup\"", "\"another\"", "another")]
    [InlineData("\"window\"", "\"widow\"", "widow")]
    public async Task A_plan_that_cannot_be_lived_through_is_refused_by_name(string good, string bad, string named)
    {
        var plan = Path.Combine(folder, "plan.json");
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "plans", "default.json"))).Replace(good, bad, StringComparison.Ordinal));

        var run = await CommandLineRun.RunAsync(folder, "rehearse", "--participants", "1", "--days", "1", "--plan", plan);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_that_breaks_nothing_is_blamed_for_nothing() => Assert.Empty(Broken(Good));

    [Theory]
    [InlineData("afterAnswer", RehearsedDeed.Answered, "m6")]
    [InlineData("afterStop", RehearsedDeed.Declined, "m6")]
    [InlineData("afterStop", RehearsedDeed.OptedOut, null)]
    [InlineData("afterStop", RehearsedDeed.WrongRecipient, null)]
    [InlineData("afterStop", RehearsedDeed.Held, null)]
    public void What_goes_after_a_person_has_done_something_is_found(string rule, RehearsedDeed deed, string? occasion)
    {
        var done = new RehearsedEvent(Good.At.AddHours(-1), Good.Person, deed, occasion);

        Assert.Equal([rule], Broken([Good], done));
        Assert.Empty(Broken([Good], done with { Person = 2 }));
        Assert.Empty(Broken([Good], done with { At = Good.At.AddHours(1) }));
    }

    [Fact]
    public void What_goes_at_the_wrong_time_or_once_too_often_is_found()
    {
        Assert.Equal(["afterWindow"], Broken(Good with { ClosesOn = new DateOnly(2027, 3, 1) }));
        Assert.Equal(["officeHours"], Broken(Good with { At = Good.At.AddHours(12) }));
        Assert.Equal(["officeHours", "holiday"], Broken(Good with { At = new DateTimeOffset(2027, 1, 6, 9, 0, 0, TimeSpan.Zero) }));
        Assert.Equal(["once", "sameDay"], Broken(Good, Good with { At = Good.At.AddMinutes(1) }));
        Assert.Equal(["once"], Broken(Good with { Attempts = 2 }));
        Assert.Equal(["cap"], Broken([.. Enumerable.Range(0, DefaultContactPlan.Plan.Caps.ElectronicPerOccasion + 1).Select(day => Good with { At = OpenDay(day), Step = $"{day}", ClosesOn = DateOnly.MaxValue })]));
        Assert.Equal(["protected"], Broken(Good with { Person = 9 }));
    }

    [Fact]
    public async Task Too_many_people_are_refused_with_the_range()
    {
        var run = await CommandLineRun.RunAsync(folder, "rehearse", "--participants", "5001");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1–5000", run.Errors, StringComparison.Ordinal);
    }

    private static DateTimeOffset OpenDay(int number) => Good.At.AddDays(7 * number + (number > 3 ? 7 : 0));

    private static IEnumerable<string> Broken(params RehearsedContact[] contacts) => Broken(contacts, []);

    private static IEnumerable<string> Broken(RehearsedContact[] contacts, params RehearsedEvent[] events) =>
        new RehearsalRules(new RehearsalDiary(9, new HashSet<int> { 9 }, contacts, [], events, contacts.Length, 0), DefaultContactPlan.Plan)
            .Judge().Where(v => v.Broken.Count > 0).Select(v => v.Rule);
}
