using System.Globalization;
using System.Text.Json;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Reference;

/// <summary>What the command line says of the change of a project's participants from exit to 6 months, beside what R says of it.</summary>
public class WaveSummaryTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("q1", "m6")]
    [InlineData("q2", "m6")]
    [InlineData("q3", "m6")]
    [InlineData("q7", "m6")]
    [InlineData("nki1", "m6")]
    [InlineData("nps", "m6")]
    [InlineData("who1", "m6")]
    [InlineData("q1", "m12")]
    [InlineData("nps", "m12")]
    public async Task The_change_of_the_same_persons_is_that_of_r(string item, string later)
    {
        var (mean, test) = (Expected($"{item}_exit-{item}_{later}.mean"), Expected($"{item}_exit-{item}_{later}.wilcox"));

        var summary = await Summaries.JsonAsync(
            Summaries.Questionnaire("project_waves"), Summaries.Data("project_waves"), "--wave", $"wave=exit,{later}", "--person", "id", "--public-data");

        var change = summary.GetProperty("comparisons")[0].GetProperty("analyses").Where("id", item);
        Assert.Equal(
            (Number(test, "n_negative"), Number(test, "n_zero"), Number(test, "n_positive")),
            (change.Figure("lower"), change.Figure("same"), change.Figure("higher")));
        Assert.Equal(Number(mean, "n_pairs"), change.Figure("mean_change", "n"));
        Assert.Equal(Number(mean, "mean_before"), change.Figure("mean_before"), Tolerance);
        Assert.Equal(Number(mean, "mean_after"), change.Figure("mean_after"), Tolerance);
        Assert.Equal(Number(mean, "mean_change"), change.Figure("mean_change"), Tolerance);
        Assert.Equal(Number(mean, "ci_low"), change.Figure("mean_change", "low"), Tolerance);
        Assert.Equal(Number(mean, "ci_high"), change.Figure("mean_change", "high"), Tolerance);
        Assert.Equal(Number(mean, "cohens_dz"), change.Figure("cohens_dz"), Tolerance);
        Assert.Equal(Number(test, "p_two_sided"), change.Figure("p"), Tolerance);
        Assert.Equal(Number(test, "rank_biserial"), change.Figure("rank_biserial"), Tolerance);
    }

    private static JsonElement Expected(string name) => ReferenceFolder.Own.Cases[$"paired/project.{name}"].Expected;

    private static double Number(JsonElement element, string name) => double.Parse(element.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture);
}
