using System.Text.Json;
using System.Text.RegularExpressions;
using Uppfoljning.Tests.Web.Reporting;
using Uppfoljning.Web.Commands;

namespace Uppfoljning.Tests.Web.Commands;

/// <summary>Answers from which little can be computed: a reason stands where a figure cannot, in every format.</summary>
public sealed partial class PoorDataTests : IDisposable
{
    private const string Header = "Q1,Q2,Q3,sex,when,who\n";

    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-poor-").FullName;

    public PoorDataTests() => File.WriteAllBytes(Path.Combine(folder, "q.json"), CsvFile.QuestionnaireJson);

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var answers in (string[])["one answer", "all missing", "all alike", "two who differ"])
            {
                foreach (var format in (string[])["text", "json", "csv", "html"])
                {
                    cases.Add(answers, format, "");
                    cases.Add(answers, format, "--by sex");
                    cases.Add(answers, format, "--wave when --person who");
                }
            }

            return cases;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_format_prints_a_number_that_is_none(string answers, string format, string options)
    {
        var written = await SummariseAsync(RowsOf(answers), ["--format", format, "--public-data", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.DoesNotMatch(NoNumber(), written);
    }

    [Theory]
    [InlineData("all alike")]
    [InlineData("all missing")]
    [InlineData("one answer")]
    public async Task A_comparison_of_one_level_or_of_equal_answers_has_a_reason_and_no_figure(string answers)
    {
        using var summary = JsonDocument.Parse(await SummariseAsync(RowsOf(answers), ["--format", "json", "--public-data", "--by", "sex"]));

        var analyses = summary.RootElement.GetProperty("comparisons")[0].GetProperty("analyses").EnumerateArray().ToList();
        Assert.NotEmpty(analyses);
        Assert.All(analyses, analysis =>
        {
            Assert.StartsWith("Kan inte beräknas: ", analysis.GetProperty("sentence").GetString(), StringComparison.Ordinal);
            Assert.Empty(analysis.GetProperty("figures").EnumerateArray());
        });
    }

    [Fact]
    public async Task A_file_without_answers_is_refused_and_nothing_is_written()
    {
        Assert.Equal(CommandLine.Refused, await RunAsync("", []));
        Assert.False(File.Exists(Out));
    }

    private static string RowsOf(string answers) => answers switch
    {
        "one answer" => "1,yes,a,k,before,p\n1,yes,a,k,after,p\n",
        "all missing" => string.Concat(Enumerable.Range(0, 12).Select(i => $",,,{(i % 2 == 0 ? "k" : "m")},before,p{i}\n,,,{(i % 2 == 0 ? "k" : "m")},after,p{i}\n")),
        "all alike" => string.Concat(Enumerable.Range(0, 12).Select(i => $"2,yes,a,k,before,p{i}\n2,yes,a,k,after,p{i}\n")),
        _ => "1,yes,a,k,before,p\n2,yes,a,k,after,p\n3,no,bb,m,before,o\n3,no,bb,m,after,o\n",
    };

    private string Out => Path.Combine(folder, "out");

    private async Task<string> SummariseAsync(string rows, string[] options)
    {
        Assert.Equal(CommandLine.Ok, await RunAsync(rows, options));
        return await File.ReadAllTextAsync(Out);
    }

    private async Task<int> RunAsync(string rows, string[] options)
    {
        var responses = Path.Combine(folder, "r.csv");
        await File.WriteAllTextAsync(responses, Header + rows);
        return await CommandLine.RunAsync(["summarise", "--questionnaire", Path.Combine(folder, "q.json"), "--responses", responses, "--out", Out, .. options]);
    }

    [GeneratedRegex(@"\bNaN\b|∞|Infinity|Exception|\s-0[,.]0+\b")]
    private static partial Regex NoNumber();
}
