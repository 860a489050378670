using System.Text.Json;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Reference;

/// <summary>Guards of the guard: a wrong figure must make a case fail.</summary>
public class ReferenceComparisonTests
{
    [Theory]
    [InlineData("""{"mean":1}""", 1.0, true)]
    [InlineData("""{"mean":1}""", 1.000000002, false)]
    [InlineData("""{"mean":1}""", null, false)]
    [InlineData("""{"mean":1}""", double.NaN, false)]
    [InlineData("""{"mean":0}""", 2e-12, false)]
    [InlineData("""{"mean":null}""", null, true)]
    [InlineData("""{"mean":null}""", 0.0, false)]
    [InlineData("""{"mean":"Infinity"}""", double.PositiveInfinity, true)]
    [InlineData("""{"mean":"Infinity"}""", double.NegativeInfinity, false)]
    [InlineData("""{"mean":"Infinity"}""", 1e308, false)]
    [InlineData("""{"mean":true}""", true, true)]
    [InlineData("""{"mean":true}""", 1, false)]
    [InlineData("""{"mean":"1"}""", "2", false)]
    [InlineData("""{"reason":"no_data"}""", 1.0, false)]
    public void A_figure_passes_only_within_the_tolerance_and_of_the_same_kind(string expected, object? actual, bool passes)
    {
        var differences = ReferenceComparison.Differences(Case(expected), new Dictionary<string, object?> { ["mean"] = actual });

        Assert.Equal(passes, differences.Count == 0);
    }

    [Fact]
    public void A_list_of_another_length_and_a_wrong_element_are_both_differences()
    {
        var differences = ReferenceComparison.Differences(
            Case("""{"counts":[1,2,3]}"""), new Dictionary<string, object?> { ["counts"] = new long[] { 1, 9 } });

        Assert.Equal(2, differences.Count);
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(0, false, false)]
    [InlineData(1, true, false)]
    public void A_pattern_must_hold_the_primary_cells_and_be_safe(int row, bool safe, bool passes)
    {
        var reference = Case("""{"primary":[[0,0]],"check":"property","optimal_n_secondary":3,"example_pattern":[[0,0]]}""");
        var actual = new Dictionary<string, object?>
        {
            ["primary"] = new int[][] { [0, 0] },
            ["pattern"] = new int[][] { [row, 0] },
            ["is_safe"] = (Func<IEnumerable<Cell>, bool>)(_ => safe),
            ["optimal_n_secondary"] = null,
        };

        var differences = ReferenceComparison.Differences(reference, actual);

        Assert.Equal(passes, differences.Count == 0);
    }

    [Fact]
    public void Refused_input_comes_out_as_an_error()
    {
        var reference = Case("""{"error":"out_of_scale"}""", "index.nps", """{"x":{"values":[11]}}""");

        var actual = ReferenceMethods.Run(reference);

        Assert.Equal("out_of_scale", actual["error"]);
    }

    [Fact]
    public void A_method_without_an_adapter_fails() =>
        Assert.Throws<NotSupportedException>(() => ReferenceMethods.Run(Case("{}", "likert.unheard_of")));

    private static ReferenceCase Case(string expected, string method = "any", string data = "{}") => new(
        ReferenceFolder.Current,
        "any",
        JsonDocument.Parse($$$"""{"id":"any","method":"{{{method}}}","data":{{{data}}},"args":{},"expected":{{{expected}}},"tolerance":{"rel":1e-9,"abs":1e-12}}""").RootElement);
}
