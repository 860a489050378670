using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Indices;

public class PriorityAnalysisTests
{
    /// <summary>Two areas that vary independently: NKI follows the first three times as much as the second.</summary>
    private static (double?[] Nki, QuestionArea[] Areas) Independent(int copies, double first = 3, double second = 1)
    {
        int[] levels = [.. Enumerable.Range(0, 25 * copies)];
        double?[] one = [.. levels.Select(person => (double?)((person % 5) + 1))];
        double?[] two = [.. levels.Select(person => (double?)((person / 5 % 5) + 1))];
        double?[] nki = [.. one.Zip(two, (x, y) => (first * x) + (second * y))];
        return (nki, [new("reception", ItemMatrix.FromColumns([one]), 1, 5), new("support", ItemMatrix.FromColumns([two]), 1, 9)]);
    }

    [Fact]
    public void Independent_areas_share_what_is_explained_as_the_squares_of_their_effects()
    {
        var (nki, areas) = Independent(copies: 4);

        var analysis = PriorityAnalysis.Compute(nki, areas);

        Assert.Equal(1, analysis.ExplainedShare!.Value, 10);
        Assert.Equal(0.9, analysis.Areas[0].Importance, 10);
        Assert.Equal(0.1, analysis.Areas[1].Importance, 10);
        Assert.Equal(3 / Math.Sqrt(10), analysis.Areas[0].StandardizedEffect, 10);
        Assert.Equal(50, analysis.Areas[0].Performance, 10);
    }

    [Fact]
    public void The_effect_is_counted_per_five_units_of_the_area_on_0_to_100()
    {
        var (nki, areas) = Independent(copies: 4);

        var analysis = PriorityAnalysis.Compute(nki, areas);

        Assert.Equal(3 * 5 / 25.0, analysis.Areas[0].NkiPerFive, 10);
        Assert.Equal(1 * 5 / 12.5, analysis.Areas[1].NkiPerFive, 10);
    }

    [Theory]
    [InlineData(3, 1, Quadrant.Keep, Quadrant.ImproveIfEasy)]
    [InlineData(1, 3, Quadrant.Maintain, Quadrant.ImproveFirst)]
    public void Importance_and_performance_give_the_quadrant(double first, double second, Quadrant reception, Quadrant support)
    {
        var (nki, areas) = Independent(copies: 4, first, second);

        var analysis = PriorityAnalysis.Compute(nki, areas);

        Assert.Equal([reception, support], analysis.Areas.Select(area => area.Quadrant));
    }

    [Fact]
    public void Areas_that_say_the_same_share_the_importance_whatever_their_order()
    {
        var random = new Random(5);
        double?[] level = [.. Enumerable.Range(0, 120).Select(_ => (double?)random.Next(1, 6))];
        QuestionArea Area(string id) => new(id, ItemMatrix.FromColumns([[.. level.Select(x => Math.Clamp(x!.Value + random.Next(-1, 2), 1, 5))]]), 1, 5);
        QuestionArea[] areas = [Area("a"), Area("b"), Area("c")];

        var forwards = PriorityAnalysis.Compute(level, areas);
        var backwards = PriorityAnalysis.Compute(level, [.. areas.Reverse()]);

        Assert.Equal(1, forwards.Areas.Sum(area => area.Importance), 10);
        foreach (var (area, same) in forwards.Areas.Zip(backwards.Areas.Reverse()))
            Assert.Equal(area.Importance, same.Importance, 10);
    }

    [Theory]
    [InlineData(29, Reason.TooFew, true)]
    [InlineData(30, null, true)]
    [InlineData(99, null, true)]
    [InlineData(100, null, false)]
    public void Below_30_nothing_is_computed_and_below_100_it_is_uncertain(int persons, Reason? reason, bool uncertain)
    {
        var (nki, areas) = Independent(copies: 4);
        for (var person = persons; person < nki.Length; person++)
            nki[person] = null;

        var analysis = PriorityAnalysis.Compute(nki, areas);

        Assert.Equal((reason, uncertain, persons), (analysis.Reason, analysis.IsUncertain, (int)analysis.Valid));
        Assert.Equal(100 - persons, analysis.Missing);
        Assert.Equal(reason is not null, analysis.Areas.Count == 0);
    }

    [Fact]
    public void Areas_that_cannot_be_told_apart_or_do_not_vary_give_the_reason()
    {
        var (nki, areas) = Independent(copies: 4);
        var constant = new QuestionArea("constant", ItemMatrix.FromColumns([[.. nki.Select(_ => (double?)3)]]), 1, 5);

        Assert.Equal(Reason.Singular, PriorityAnalysis.Compute(nki, [areas[0], areas[0] with { Id = "again" }]).Reason);
        Assert.Equal(Reason.ZeroVariance, PriorityAnalysis.Compute(nki, [areas[0], constant]).Reason);
    }

    [Fact]
    public void One_area_or_areas_of_other_persons_are_mistakes_of_the_caller()
    {
        var (nki, areas) = Independent(copies: 4);

        Assert.Throws<ArgumentException>(() => PriorityAnalysis.Compute(nki, [areas[0]]));
        Assert.Throws<ArgumentException>(() => PriorityAnalysis.Compute(nki[..50], areas));
    }
}
