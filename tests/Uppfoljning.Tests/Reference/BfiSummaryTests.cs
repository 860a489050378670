using System.Globalization;
using System.Text.Json;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Reference;

/// <summary>What the command line says of a real file of 2,800 answers, beside what R says of it.</summary>
public class BfiSummaryTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Items => [.. new[] { "A", "C", "E" }.SelectMany(scale => Enumerable.Range(1, 5).Select(number => $"{scale}{number}"))];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Every_item_has_the_counts_and_the_missing_that_r_counts(string item)
    {
        var expected = Expected($"likert/bfi.{item}");

        var released = (await SummaryAsync()).GetProperty("items").Where("id", item).GetProperty("groups")[0];

        Assert.Equal(expected.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()), released.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("count").GetInt64()));
        Assert.Equal(Number(expected, "n_valid"), Number(released, "n"));
        Assert.Equal(Number(expected, "n_missing"), released.GetProperty("missing").EnumerateObject().Sum(kind => kind.Value.GetDouble()));
        Assert.Equal(Math.Round(Number(expected, "mean"), 2), Number(released, "mean"));
    }

    [Theory]
    [InlineData("agree")]
    [InlineData("consc")]
    [InlineData("extra")]
    public async Task Reliability_turns_the_reversed_items_and_agrees_with_r(string index)
    {
        var (alpha, omega) = (Expected($"reliability/bfi.alpha.{index}"), Expected($"reliability/bfi.omega.{index}"));

        var reliability = (await SummaryAsync()).GetProperty("indexes").Where("id", index).GetProperty("reliability");

        Assert.Equal(Number(alpha, "alpha"), reliability.Figure("alpha"), Tolerance);
        Assert.Equal(Number(alpha, "ci_low"), reliability.Figure("alpha", "low"), Tolerance);
        Assert.Equal(Number(alpha, "ci_high"), reliability.Figure("alpha", "high"), Tolerance);
        Assert.Equal(Number(alpha, "n_used"), reliability.Figure("alpha", "n"));
        Assert.Equal(Number(omega, "omega_total"), reliability.Figure("omega"), 1e-7);
        foreach (var item in alpha.GetProperty("items").EnumerateArray())
        {
            Assert.Equal(Number(item, "item_rest_r"), reliability.Figure("item_rest", of: item.GetProperty("item").GetString()!), Tolerance);
            Assert.Equal(Number(item, "alpha_if_deleted"), reliability.Figure("alpha_if_deleted", of: item.GetProperty("item").GetString()!), Tolerance);
        }
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    [InlineData("A3")]
    [InlineData("A4")]
    [InlineData("A5")]
    [InlineData("C1")]
    [InlineData("E3")]
    public async Task Men_and_women_are_compared_as_in_r(string item)
    {
        var (test, size) = (Expected($"compare/bfi.{item}.gender.mw"), Expected($"compare/bfi.{item}.gender.cliff"));

        var comparison = Comparison(await SummaryAsync("--by", "gender"), item);

        Assert.Equal(Number(test, "p_two_sided"), comparison.Figure("p"), Tolerance);
        Assert.Equal(Number(test, "U_x"), comparison.Figure("u"));
        Assert.Equal(Number(test, "z"), comparison.Figure("z"), Tolerance);
        Assert.Equal(100 * Number(test, "prob_superiority"), comparison.Figure("share_higher"), Tolerance);
        Assert.Equal(Number(size, "delta"), comparison.Figure("cliffs_delta"), Tolerance);
        Assert.Equal(Number(size, "ci_low"), comparison.Figure("cliffs_delta", "low"), Tolerance);
        Assert.Equal(Number(size, "ci_high"), comparison.Figure("cliffs_delta", "high"), Tolerance);
        Assert.Equal(Number(test, "n_x") + Number(test, "n_y"), comparison.Figure("p", "n"));
        Assert.Equal(Number(test, "n_missing"), comparison.Figure("p", "missing"));
    }

    [Theory]
    [InlineData("A2", "education")]
    [InlineData("E4", "education")]
    [InlineData("A2", "education,gender")]
    public async Task Levels_of_education_are_compared_as_in_r_with_one_variable_or_two(string item, string by)
    {
        var (test, pairs) = (Expected($"compare/bfi.{item}.education.kw"), Expected($"compare/bfi.{item}.education.pairwise"));

        var comparison = Comparison(await SummaryAsync("--by", by), item);

        Assert.Equal(Number(test, "H"), comparison.Figure("h"), Tolerance);
        Assert.Equal(Number(test, "df"), comparison.Figure("df"));
        Assert.Equal(Number(test, "p"), comparison.Figure("p"), Tolerance);
        Assert.Equal(Number(test, "epsilon_squared"), comparison.Figure("epsilon_squared"), Tolerance);
        foreach (var pair in pairs.GetProperty("pairs").EnumerateArray())
            Assert.Equal(Number(pair, "p_adjusted"), comparison.Figure("pair_p_holm", of: [pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!]), Tolerance);
    }

    [Fact]
    public async Task An_index_has_the_mean_and_the_interval_of_r()
    {
        var expected = Expected("indices/scale.bfi.agree");

        var mean = (await SummaryAsync()).GetProperty("indexes").Where("id", "agree").GetProperty("groups")[0];

        Assert.Equal(Number(expected, "mean"), Number(mean, "mean"), Tolerance);
        Assert.Equal(Number(expected, "mean_ci_low"), Number(mean, "low"), Tolerance);
        Assert.Equal(Number(expected, "mean_ci_high"), Number(mean, "high"), Tolerance);
        Assert.Equal(Number(expected, "n_scored"), Number(mean, "n"));
    }

    [Fact]
    public async Task With_disclosure_control_the_same_figures_are_rounded()
    {
        var guarded = await Summaries.JsonAsync(Summaries.Questionnaire("bfi_ace"), Summaries.Data("bfi_ace"), "--by", "gender");

        var comparison = Comparison(guarded, "C1");

        Assert.Equal(Math.Round(Number(Expected("compare/bfi.C1.gender.mw"), "p_two_sided"), 3), comparison.Figure("p"));
        Assert.Equal(Math.Round(Number(Expected("reliability/bfi.alpha.agree"), "alpha"), 2), guarded.GetProperty("indexes").Where("id", "agree").GetProperty("reliability").Figure("alpha"));
    }

    private static Task<JsonElement> SummaryAsync(params string[] options) =>
        Summaries.JsonAsync(Summaries.Questionnaire("bfi_ace"), Summaries.Data("bfi_ace"), ["--public-data", .. options]);

    private static JsonElement Comparison(JsonElement summary, string item) => summary.GetProperty("comparisons")[0].GetProperty("analyses").Where("id", item);

    private static JsonElement Expected(string name) => ReferenceFolder.Own.Cases[name].Expected;

    private static double Number(JsonElement element, string name) => double.Parse(element.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture);
}
