using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Logic;

namespace Uppfoljning.Tests.Engine.Format;

public partial class FormatReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Surveys.Root, "docs", "format.md"));

    [GeneratedRegex(@"^```(?<kind>[a-z]+ [a-z]+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z.]+)` \| (?<value>[a-z]+|\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    private static string Example(string kind) =>
        Fence.Matches(Reference).Single(fence => fence.Groups["kind"].Value == kind).Groups["text"].Value;

    private static Dictionary<string, string> Rows(string heading)
    {
        var section = Reference.Split("\n## ").Single(part => part.StartsWith(heading, StringComparison.Ordinal));
        return Row.Matches(section).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["value"].Value);
    }

    [Fact]
    public void The_whole_example_can_be_published()
    {
        var result = Make.Read(Example("json questionnaire"));

        Assert.Empty(result.Findings);
        Assert.True(result.CanBePublished);
    }

    [Fact]
    public void The_example_of_items_is_read()
    {
        using var items = JsonDocument.Parse(Example("json items"));

        var codes = Make.Codes(Make.File(Make.Page("p1", [.. items.RootElement.EnumerateArray().Select(item => item.GetRawText())])));

        Assert.Empty(codes);
    }

    [Fact]
    public void The_example_of_scales_is_read()
    {
        var file = Make.File(Make.Page("p1", Make.Item("A1", Make.YesNo))).Replace("\"scales\": {", $"\"scales\": {Example("json scales").Trim()[..^1]},", StringComparison.Ordinal);

        Assert.Empty(Make.Codes(file));
    }

    [Fact]
    public void The_example_of_stored_answers_answers_the_whole_example()
    {
        var questionnaire = Make.Read(Example("json questionnaire")).Questionnaire!;
        var example = Example("json answers").Trim();

        Assert.Equal(example, AnswerSet.FromCodedJson(questionnaire, example).ToCodedJson());
    }

    [Fact]
    public void The_examples_of_conditions_are_conditions()
    {
        Assert.All(Example("text conditions").Trim().Split('\n'), line => Assert.NotEmpty(Condition.Parse(line).Claims));
    }

    [Fact]
    public void Every_finding_code_is_listed_with_its_severity_and_no_other()
    {
        var catalogue = FindingCatalogue.Questionnaire;

        var expected = catalogue.Codes.ToDictionary(code => code, code => catalogue.SeverityOf(code).ToString().ToLowerInvariant());

        Assert.Equal(expected.OrderBy(code => code.Key, StringComparer.Ordinal), Rows("Findings").OrderBy(code => code.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_limit_is_listed_and_no_other()
    {
        var expected = typeof(Limits).GetFields()
            .ToDictionary(limit => limit.Name, limit => ((int)limit.GetRawConstantValue()!).ToString(CultureInfo.InvariantCulture));

        Assert.Equal(expected.OrderBy(limit => limit.Key, StringComparer.Ordinal), Rows("Limits").OrderBy(limit => limit.Key, StringComparer.Ordinal));
    }
}
