using System.Text;
using System.Text.Json;
using Uppfoljning.Tests.Web.Reporting;
using Uppfoljning.Web.Commands;

namespace Uppfoljning.Tests.Web.Commands;

public sealed class SummariseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-summarise-").FullName;

    public SummariseTests() => File.WriteAllBytes(Path.Combine(folder, "q.json"), CsvFile.QuestionnaireJson);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_becomes_a_table_and_the_verb_ends_well()
    {
        var (exit, json) = await SummariseAsync(Rows(40), "--by", "sex", "--format", "json");

        Assert.Equal(CommandLine.Ok, exit);
        Assert.Equal(["{}", """{"sex":"k"}""", """{"sex":"m"}"""], json!.RootElement.GetProperty("groups").EnumerateArray().Select(group => Compact(group.GetProperty("levels"))));
        Assert.Equal(40, json.RootElement.GetProperty("groups")[0].GetProperty("responses").GetInt32());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public async Task Every_format_is_written(string format)
    {
        var (exit, _) = await SummariseAsync(Rows(40), "--format", format);

        Assert.Equal(CommandLine.Ok, exit);
        Assert.True(new FileInfo(Out).Length > 200);
    }

    [Fact]
    public async Task A_file_with_a_wrong_code_is_refused_and_nothing_is_written()
    {
        var (exit, _) = await SummariseAsync($"{Rows(10)}7,yes,a,k\n");

        Assert.Equal(CommandLine.Refused, exit);
        Assert.False(File.Exists(Out));
    }

    [Theory]
    [InlineData("--minimum-group", "4")]
    [InlineData("--minimum-group", "21")]
    [InlineData("--by", "a,b,c")]
    [InlineData("--format", "pdf")]
    public async Task Wrong_usage_is_told_before_anything_is_read(string option, string value) =>
        Assert.Equal(CommandLine.WrongUsage, (await SummariseAsync(Rows(10), option, value)).Exit);

    [Fact]
    public async Task Small_counts_are_shown_only_when_the_data_are_public()
    {
        var rows = $"{Rows(30)}1,yes,a,o\n2,no,a,o\n";

        var (_, guarded) = await SummariseAsync(rows, "--by", "sex", "--json");
        var (_, open) = await SummariseAsync(rows, "--by", "sex", "--json", "--public-data");

        Assert.Equal("""{"withheld":"small_group"}""", Compact(guarded!.RootElement.GetProperty("groups")[3].GetProperty("responses")));
        Assert.False(guarded.RootElement.GetProperty("publicData").GetBoolean());
        Assert.Equal(2, open!.RootElement.GetProperty("groups")[3].GetProperty("responses").GetInt32());
        Assert.True(open.RootElement.GetProperty("publicData").GetBoolean());
    }

    [Fact]
    public async Task A_larger_minimum_hides_more()
    {
        var (_, json) = await SummariseAsync(Rows(30), "--by", "sex", "--json", "--minimum-group", "16");

        Assert.Equal("""{"withheld":"small_group"}""", Compact(json!.RootElement.GetProperty("groups")[1].GetProperty("responses")));
    }

    private string Out => Path.Combine(folder, "out");

    private async Task<(int Exit, JsonDocument? Json)> SummariseAsync(string rows, params string[] options)
    {
        var responses = Path.Combine(folder, "r.csv");
        await File.WriteAllTextAsync(responses, $"Q1,Q2,Q3,sex\n{rows}", Encoding.UTF8);
        File.Delete(Out);
        var exit = await CommandLine.RunAsync(["summarise", "--questionnaire", Path.Combine(folder, "q.json"), "--responses", responses, "--out", Out, .. options]);
        var isJson = exit == CommandLine.Ok && options.Any(option => option is "json" or "--json");
        return (exit, isJson ? JsonDocument.Parse(await File.ReadAllBytesAsync(Out)) : null);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    /// <summary>Half women, half men; the answers spread evenly.</summary>
    private static string Rows(int persons) => string.Concat(Enumerable.Range(0, persons).Select(i => $"{(i % 3) + 1},{(i % 4 < 2 ? "yes" : "no")},{(i % 5 < 2 ? "a|bb" : "a")},{(i % 2 == 0 ? "k" : "m")}\n"));
}
