using System.Text;
using System.Text.RegularExpressions;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Tests.Engine.Scheduling;

public partial class ContactPlanReaderTests
{
    private const string Words = "Hej! {sender} undrar hur du har det. Svara om du vill: {link} Slippa sms: {stop}";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Surveys.Root, "docs", "contact-plan.md"));

    private static readonly string Example = PlanBlock.Match(Guide).Groups["json"].Value;

    /// <summary>A code, and the change of the guide's example that provokes it and nothing else.</summary>
    public static TheoryData<string, string, string> Breaks { get; } = new()
    {
        { "plan.time.shape", "\"plannedAt\": \"10:00\"", "\"plannedAt\": \"10.00\"" },
        { "plan.word.duplicate", "[\"monday\", \"friday\"]", "[\"monday\", \"monday\"]" },
        { "plan.window.hours", "\"plannedAt\": \"10:00\"", "\"plannedAt\": \"18:30\"" },
        { "plan.window.quiet", "\"to\": \"08:00\"", "\"to\": \"10:01\"" },
        { "plan.occasion.window", "\"m6\",", "\"m7\", \"anchor\": \"exit\", \"opens\": { \"days\": 0 }, \"closes\": { \"days\": -1 }, \"questionnaires\": [{ \"id\": \"nki\", \"roles\": [\"participant\"] }], \"steps\": [{ \"id\": \"prepare\", \"day\": -2, \"channels\": [\"task\"] }] }, { \"id\": \"m6\"," },
        { "plan.occasion.end", "\"endsOnDay\": 45", "\"endsOnDay\": 185" },
        { "plan.occasion.recurrence", "\"anchor\": \"exit\"", "\"anchor\": \"exit\", \"everyMonths\": 3" },
        { "plan.step.time", "\"day\": 3", "\"day\": 3, \"afterAnchor\": { \"months\": 7 }" },
        { "plan.step.order", "\"day\": -7", "\"day\": 1" },
        { "plan.step.spacing", "\"day\": 3", "\"day\": 2" },
        { "plan.step.end", "\"day\": 10", "\"day\": 46" },
        { "plan.step.cap", "\"electronicPerOccasion\": 3", "\"electronicPerOccasion\": 2" },
        { "plan.step.channels", "\"day\": 3, \"channels\": [\"sms\"]", "\"day\": 3, \"channels\": [\"sms\", \"handover\"]" },
        { "plan.step.message.missing", "\"day\": 3, \"channels\": [\"sms\"], \"message\": \"reminder\" }", "\"day\": 3, \"channels\": [\"sms\"] }, { \"id\": \"reminder-2\", \"day\": 6, \"channels\": [\"call\"], \"message\": \"reminder\" }" },
        { "plan.step.message.unwanted", "[\"task\"]", "[\"task\"], \"message\": \"reminder\"" },
        { "plan.step.message.unknown", "\"message\": \"last\"", "\"message\": \"lst\" }, { \"id\": \"last-2\", \"day\": 14, \"channels\": [\"call\"], \"message\": \"last\"" },
        { "plan.step.message.channel", "\"day\": 3, \"channels\": [\"sms\"]", "\"day\": 3, \"channels\": [\"sms\", \"letter\"]" },
        { "plan.step.sequence", "\"type\": \"reminder\"", "\"type\": \"last\"" },
        { "plan.message.unused", "\"messages\": [", "\"messages\": [ { \"id\": \"spare\", \"type\": \"reminder\", \"sms\": { \"sv\": \"" + Words + "\" } }," },
        { "plan.message.words", "\"messages\": [", "\"messages\": [ { \"id\": \"none\", \"type\": \"reminder\" }," },
        { "plan.text.sender.missing", "Hej! {sender}", "Hej! Vi" },
        { "plan.text.stop.missing", "Svara om du vill: {link} Frågor? {phone}. Slippa sms: {stop}", "Svara om du vill: {link}" },
        { "plan.text.link.missing", "Svara om du vill: {link}", "" },
        { "plan.text.link.unwanted", "\"type\": \"invitation\"", "\"type\": \"notice\"" },
        { "plan.text.segments", "Hej igen!", "Hej igen … om det passar, i dag eller en annan dag, när du själv vill och har tid, och helst innan veckan är slut, för vi är så nyfikna!" },
        { "plan.text.subject", "Frågor från {sender}", "Frågor från {sender}: {link}" },
        { "plan.text.forbidden", "Hej igen!", "Hej från projektet!" },
    };

    [Fact]
    public void The_default_plan_has_no_findings()
    {
        var reading = ContactPlanReader.Read(DefaultContactPlan.File);

        Assert.Empty(reading.Findings);
        Assert.True(reading.CanBeUsed);
    }

    [Fact]
    public void The_example_of_the_guide_has_no_findings()
    {
        var reading = Read(Example);

        Assert.Empty(reading.Findings);
        Assert.Equal("example", reading.Plan!.Id);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_break_of_one_rule_gives_its_code_and_place(string code, string from, string to)
    {
        var broken = ReplaceFirst(Example, from, to);

        var findings = Read(broken).Findings;

        Assert.Equal([code], findings.Select(finding => finding.Code).Distinct());
        Assert.All(findings, finding => Assert.True(finding.Line > 1 && finding.Path.StartsWith("$.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_of_the_format_is_provoked_and_in_the_guide()
    {
        var codes = ContactPlanReader.Findings.Codes.Where(code => code.StartsWith("plan.", StringComparison.Ordinal)).Order().ToList();

        Assert.Equal(codes, Breaks.Select(row => (string)row[0]).Order());
        Assert.Equal(codes, GuideCode.Matches(Guide).Select(match => match.Groups["code"].Value).Order());
    }

    [Fact]
    public void A_plan_with_an_error_is_not_half_read()
    {
        var reading = Read(ReplaceFirst(Example, "\"day\": 3", "\"day\": 2"));

        Assert.Null(reading.Plan);
        Assert.False(reading.CanBeUsed);
    }

    [Fact]
    public void An_unknown_placeholder_is_refused_with_the_list_of_those_that_are()
    {
        var finding = Assert.Single(Read(ReplaceFirst(Example, "{phone}", "{programme}")).Findings);

        Assert.Equal("text.placeholder", finding.Code);
        Assert.Contains("{sender}, {link}, {phone}, {stop}, {contact}", finding.Message + finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\": \"reminder\", \"day\"", "\"id\": \"invitation\", \"day\"", "id.duplicate")]
    [InlineData("\"format\": 1", "\"format\": 2", "format.version")]
    [InlineData("\"closedDays\": [\"2026-12-23\"]", "\"closedDays\": [\"2026-02-29\"]", "date.shape")]
    [InlineData("\"anchor\": \"exit\"", "\"anchor\": \"birth\"", "value.notAllowed")]
    [InlineData("\"daysBetweenMessages\": 3", "\"daysBetweenMessages\": 0", "number.range")]
    [InlineData("\"endsOnDay\": 45", "\"endOnDay\": 45", "property.unknown")]
    public void What_is_wrong_in_any_file_has_the_code_of_any_file(string from, string to, string code)
    {
        var findings = Read(ReplaceFirst(Example, from, to)).Findings;

        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public void A_damaged_file_gives_findings_and_never_an_exception()
    {
        var whole = Encoding.UTF8.GetBytes(Example);

        for (var length = 0; length < whole.Length; length += 7)
            Assert.Contains(ContactPlanReader.Read(whole.AsMemory(0, length)).Findings, finding => finding.Severity == Severity.Error);
    }

    private static ContactPlanReading Read(string json) => ContactPlanReader.Read(Encoding.UTF8.GetBytes(json));

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    [GeneratedRegex(@"```json plan\n(?<json>[^`]*)```", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlanBlock { get; }

    [GeneratedRegex(@"^\| `(?<code>plan\.[a-z.A-Z]*)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GuideCode { get; }
}
