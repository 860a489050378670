using System.Text;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Tests.Engine.Format;

public class HostileFileTests
{
    [Fact]
    public void A_hundred_thousand_options_are_one_finding()
    {
        var options = string.Join(",", Enumerable.Range(0, 100_000).Select(number => $"{{\"value\":\"{number}\"}}"));
        var file = Make.File(Make.Page("p1", Make.Item("A1", $"\"type\": \"radiogroup\", \"choices\": [{options}]")));

        var finding = Assert.Single(Make.Read(file).Findings, finding => finding.Code != "scale.unused");

        Assert.Equal("list.tooLong", finding.Code);
        Assert.Contains("200", finding.Message);
    }

    [Fact]
    public void A_text_of_a_million_characters_is_refused()
    {
        var file = Make.File(Make.Page("p1", Make.Item("A1", Make.YesNo))).Replace("\"Test\"", $"\"{new string('x', 1_000_000)}\"", StringComparison.Ordinal);

        Assert.Equal(["text.tooLong"], Make.Codes(file));
    }

    [Fact]
    public void A_million_brackets_are_refused()
    {
        Assert.Equal(["json.depth"], Make.Codes(new string('[', 1_000_000)));
    }

    [Fact]
    public void A_million_unknown_properties_end_at_a_hundred_findings()
    {
        var properties = string.Join(",", Enumerable.Range(0, 100_000).Select(number => $"\"x{number}\":0"));

        Assert.Equal(Limits.Findings, Make.Read($"{{{properties}}}").Findings.Count);
    }

    [Fact]
    public void Five_hundred_items_with_the_longest_conditions_are_read()
    {
        var condition = string.Join(" or ", Enumerable.Range(0, 40).Select(number => $"{{A{number}}} contains 'none'"));
        var items = Enumerable.Range(0, 500).Select(number => Make.Item($"A{number}", Make.Income + (number < 40 ? "" : $", \"visibleIf\": \"{condition}\"")));
        var pages = string.Join(",", items.Chunk(100).Select((chunk, page) => Make.Page($"p{page}", chunk)));

        var codes = Make.Codes(Make.File(pages));

        Assert.Empty(codes);
    }

    [Fact]
    public void Errors_are_told_before_what_is_merely_missing()
    {
        var items = Enumerable.Range(0, 150).Select(number => Make.Item($"A{number}", Make.YesNo)).Chunk(75).Select((chunk, page) => Make.Page($"p{page}", chunk));
        var file = Make.File(string.Join(",", items)).Replace("\"sv\": { \"reviewed\": true }", "\"sv\": { \"reviewed\": true }, \"en\": { \"reviewed\": false }", StringComparison.Ordinal);

        var findings = Make.Read(file.Replace("\"format\": 1", "\"format\": 7", StringComparison.Ordinal)).Findings;

        Assert.Equal(Limits.Findings, findings.Count);
        Assert.Contains(findings, finding => finding.Code == "format.version");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bytes_changed_at_random_are_never_more_than_findings(int seed)
    {
        var random = new Random(seed);
        var names = Surveys.Names.ToArray();

        for (var round = 0; round < 150; round++)
        {
            var file = Surveys.Bytes(names[random.Next(names.Length)]);
            for (var change = random.Next(1, 4); change > 0; change--) file = Change(file, random);

            var result = QuestionnaireReader.Read(file);

            Assert.Equal(result.Findings.Any(finding => finding.Severity == Severity.Error), result.Questionnaire is null);
            Assert.InRange(result.Findings.Count, 0, Limits.Findings);
        }
    }

    private static byte[] Change(byte[] file, Random random)
    {
        var at = random.Next(file.Length);
        ReadOnlySpan<byte> interesting = "{}[]\",:0-9\\ \n'é"u8;
        var piece = Encoding.UTF8.GetBytes(Make.Rating);
        return random.Next(4) switch
        {
            0 => [.. file[..at], (byte)random.Next(256), .. file[(at + 1)..]],
            1 => [.. file[..at], interesting[random.Next(interesting.Length)], .. file[at..]],
            2 => [.. file[..at], .. file[Math.Min(file.Length, at + random.Next(40))..]],
            _ => [.. file[..at], .. piece, .. file[at..]],
        };
    }
}
