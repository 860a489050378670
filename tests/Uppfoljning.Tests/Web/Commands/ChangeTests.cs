using System.Text;
using System.Text.Json;
using Uppfoljning.Tests.Web.Reporting;
using Uppfoljning.Web.Commands;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Tests.Web.Commands;

/// <summary>The change of the same persons between two occasions, from a file.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-change-").FullName;

    public ChangeTests() => File.WriteAllBytes(Path.Combine(folder, "q.json"), CsvFile.QuestionnaireJson);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Those_who_are_there_twice_are_counted_by_which_way_they_moved()
    {
        var (exit, json) = await SummariseAsync(Moving(lower: 6, same: 10, higher: 14));

        Assert.Equal(CommandLine.Ok, exit);
        Assert.Equal((6, 10, 14), (Figure(json, "Q1", "lower").GetInt32(), Figure(json, "Q1", "same").GetInt32(), Figure(json, "Q1", "higher").GetInt32()));
        Assert.Equal(Math.Round((14 - 6) / 30.0, 1), Figure(json, "Q1", "mean_change").GetDouble());
    }

    [Fact]
    public async Task A_small_count_is_hidden_with_another_and_nothing_is_computed_from_it()
    {
        var (_, json) = await SummariseAsync(Moving(lower: 2, same: 10, higher: 14));

        Assert.Equal(JsonValueKind.Object, Figure(json, "Q1", "lower").ValueKind);
        Assert.Contains(["same", "higher"], name => Figure(json, "Q1", name).ValueKind == JsonValueKind.Object);
        Assert.False(Has(json, "Q1", "mean_change"));
        Assert.False(Has(json, "Q1", "p"));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Those_who_are_there_once_are_told_from_the_smallest_group_on(int persons, bool isTold)
    {
        var once = string.Concat(Enumerable.Range(0, persons).Select(i => $"2,before,once{i}\n"));

        Assert.Equal(CommandLine.Ok, await RunAsync(Moving(lower: 6, same: 10, higher: 14) + once, ["--wave", "when=before,after", "--person", "who"]));

        Assert.Equal(isTold, (await File.ReadAllTextAsync(Out)).Contains($"before: {persons} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Public_data_hide_nothing()
    {
        var (_, json) = await SummariseAsync(Moving(lower: 2, same: 3, higher: 4), "--public-data");

        Assert.Equal(2, Figure(json, "Q1", "lower").GetInt32());
        Assert.Equal((4 - 2) / 9.0, Figure(json, "Q1", "mean_change").GetDouble(), precision: 12);
    }

    [Fact]
    public async Task The_order_of_rows_does_not_matter()
    {
        var rows = Moving(lower: 6, same: 10, higher: 14);
        var turned = string.Join('\n', rows.TrimEnd().Split('\n').Reverse()) + "\n";

        Assert.Equal(CommandLine.Ok, await RunAsync(rows, ["--wave", "when=before,after", "--person", "who", "--json"]));
        var straight = await File.ReadAllTextAsync(Out);
        Assert.Equal(CommandLine.Ok, await RunAsync(turned, ["--wave", "when=before,after", "--person", "who", "--json"]));

        Assert.Equal(straight, await File.ReadAllTextAsync(Out));
    }

    [Theory]
    [InlineData("1,before,a\n1,after,a\n2,before,a\n")]
    [InlineData("1,before,a\n1,after,\n")]
    [InlineData("1,before,a\n1,,a\n")]
    [InlineData("1,before,a\n1,after,b\n")]
    [InlineData("1,before,a\n1,after,a\n1,later,a\n")]
    [InlineData("1,before,a\n")]
    public async Task A_file_whose_persons_or_occasions_cannot_be_told_is_refused_and_nothing_is_written(string rows)
    {
        Assert.Equal(CommandLine.Refused, await RunAsync(rows, ["--wave", "when", "--person", "who"]));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void What_is_wrong_is_named_by_the_row_a_spreadsheet_shows()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("Q1,when,who\n1,before,a\n\n1,after,a\n2,after,a\n1,before,\n"));

        var refused = Assert.Throws<CsvRefusedException>(() => Occasions.Pair(CsvTexts.Read(file, ["when", "who"]), new WaveColumns("when", ["before", "after"], "who")));

        Assert.Equal(["wave.twice 5 who", "wave.empty 6 who"], refused.Findings.Select(finding => $"{finding.Code} {finding.Row} {finding.Column}"));
    }

    [Fact]
    public async Task Two_of_many_occasions_can_be_chosen()
    {
        var rows = Moving(lower: 6, same: 10, higher: 14) + string.Concat(Enumerable.Range(0, 30).Select(i => $"1,later,p{i}\n"));

        Assert.Equal(CommandLine.Ok, await RunAsync(rows, ["--wave", "when=before,later", "--person", "who"]));
        Assert.Equal(CommandLine.Refused, await RunAsync(rows, ["--wave", "when=before,never", "--person", "who"]));
    }

    [Theory]
    [InlineData("--wave", "when")]
    [InlineData("--person", "who")]
    [InlineData("--wave", "when=before", "--person", "who")]
    [InlineData("--wave", "when", "--person", "who", "--by", "Q2")]
    public async Task Wrong_usage_is_told_before_anything_is_read(params string[] options) =>
        Assert.Equal(CommandLine.WrongUsage, await RunAsync(Moving(6, 10, 14), options));

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public async Task Every_format_is_written(string format)
    {
        Assert.Equal(CommandLine.Ok, await RunAsync(Moving(6, 10, 14), ["--wave", "when", "--person", "who", "--format", format]));
        Assert.True(new FileInfo(Out).Length > 200);
    }

    private string Out => Path.Combine(folder, "out");

    private async Task<(int Exit, JsonElement Json)> SummariseAsync(string rows, params string[] options)
    {
        var exit = await RunAsync(rows, ["--wave", "when=before,after", "--person", "who", "--json", .. options]);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Out));
        return (exit, json.RootElement.Clone());
    }

    private async Task<int> RunAsync(string rows, string[] options)
    {
        var responses = Path.Combine(folder, "r.csv");
        await File.WriteAllTextAsync(responses, $"Q1,when,who\n{rows}", Encoding.UTF8);
        File.Delete(Out);
        return await CommandLine.RunAsync(["summarise", "--questionnaire", Path.Combine(folder, "q.json"), "--responses", responses, "--out", Out, .. options]);
    }

    private static JsonElement Figure(JsonElement report, string id, string figure) =>
        Figures(report, id).Single(one => one.GetProperty("name").GetString() == figure).GetProperty("value");

    private static bool Has(JsonElement report, string id, string figure) =>
        Figures(report, id).Any(one => one.GetProperty("name").GetString() == figure);

    private static JsonElement.ArrayEnumerator Figures(JsonElement report, string id) => report.GetProperty("comparisons")[0]
        .GetProperty("analyses").EnumerateArray()
        .Single(analysis => analysis.GetProperty("id").GetString() == id)
        .GetProperty("figures").EnumerateArray();

    /// <summary>Two rows a person; each moves one step or none.</summary>
    private static string Moving(int lower, int same, int higher) => string.Concat(Enumerable.Range(0, lower + same + higher)
        .Select(i => $"2,before,p{i}\n{(i < lower ? 1 : i < lower + same ? 2 : 3)},after,p{i}\n"));
}
