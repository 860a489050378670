using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Survey;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Survey;

public class WeightingTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20240611, 1);
    private static readonly double?[] Answers = [4, 5, null, 2, 4, 1];
    private static readonly string?[] Sexes = ["K", "M", "K", "K", null, "M"];

    [Fact]
    public void Weights_of_one_give_the_plain_mean_and_its_standard_error() => Check.One(Fixed, Prop.ForAll(
        Gen.Choose(1, 5).ListOf().Where(list => list.Count > 1).ToArbitrary(), answers =>
        {
            double?[] values = [.. answers.Select(answer => (double?)answer)];

            var weighted = WeightedEstimate.Mean(values, [.. values.Select(_ => (double?)1)]);

            var plain = Description.Of(FrequencyTable.Of(values));
            return Math.Abs(weighted.Mean!.Value - plain.Mean!.Value) < 1e-12 && Math.Abs(weighted.StandardError!.Value - plain.StandardError!.Value) < 1e-12;
        }));

    [Fact]
    public void Doubling_every_weight_changes_no_figure_but_the_sum()
    {
        var once = WeightedEstimate.Mean(Answers, [1, 2, 3, 4, 5, 6]);
        var twice = WeightedEstimate.Mean(Answers, [2, 4, 6, 8, 10, 12]);

        Assert.Equal(once.Mean!.Value, twice.Mean!.Value, 1e-12);
        Assert.Equal(once.StandardError!.Value, twice.StandardError!.Value, 1e-12);
        Assert.Equal(2 * once.WeightSum!.Value, twice.WeightSum!.Value, 1e-12);
        Assert.Equal((5, 1), (once.Valid, once.Missing));
    }

    [Fact]
    public void Each_stratum_counts_as_much_as_in_the_population()
    {
        var result = PostStratification.Mean(Answers, Sexes, new Dictionary<string, double> { ["K"] = 30, ["M"] = 10 });

        // Women 4 and 2, men 5 and 1: both means 3, whatever the weights; three quarters of the weight on the women.
        Assert.Equal(3, result.Estimate.Mean!.Value, 1e-12);
        Assert.Equal([15, 5], result.Strata.Select(stratum => stratum.Weight));
        Assert.Equal(2, result.Estimate.Missing);
    }

    [Fact]
    public void A_stratum_without_answers_is_named_and_no_figure_is_given()
    {
        var result = PostStratification.Mean(Answers, Sexes, new Dictionary<string, double> { ["K"] = 30, ["M"] = 10, ["X"] = 1 });

        Assert.Equal(Reason.EmptyStratum, result.Estimate.Reason);
        Assert.Null(result.Estimate.Mean);
        Assert.Equal(["X"], result.EmptyStrata);
    }

    [Fact]
    public void Raked_weights_agree_with_both_margins()
    {
        string?[] first = ["a", "a", "a", "b", "b", "b"];
        string?[] second = ["x", "x", "y", "x", "y", "y"];

        var raked = Raking.Mean(
            [1, 2, 3, 4, 5, 6], first, second, new Dictionary<string, double> { ["a"] = 70, ["b"] = 30 }, new Dictionary<string, double> { ["x"] = 40, ["y"] = 60 });

        double SumOf(Func<CellWeight, bool> cells) => raked.Cells.Where(cells).Sum(cell => cell.N * cell.Weight);
        Assert.Equal(70, SumOf(cell => cell.First == "a"), 1e-9);
        Assert.Equal(40, SumOf(cell => cell.Second == "x"), 1e-9);
        Assert.Equal(100, SumOf(_ => true), 1e-9);
    }

    [Fact]
    public void Raking_to_margins_already_met_changes_nothing()
    {
        var raked = Raking.Mean(
            [1, 2, 3, 4], ["a", "a", "b", "b"], ["x", "y", "x", "y"], new Dictionary<string, double> { ["a"] = 2, ["b"] = 2 }, new Dictionary<string, double> { ["x"] = 2, ["y"] = 2 });

        Assert.Equal(2.5, raked.Estimate.Mean!.Value, 1e-12);
        Assert.Equal((1.0, 1.0), (raked.Smallest!.Value, raked.Largest!.Value));
    }

    [Fact]
    public void Weighting_refuses_what_it_cannot_mean()
    {
        var two = new Dictionary<string, double> { ["K"] = 30 };

        Assert.Throws<ArgumentException>(() => PostStratification.Mean(Answers, Sexes, two));
        Assert.Throws<ArgumentException>(() => Raking.Mean([1], ["a"], ["x"], new Dictionary<string, double> { ["a"] = 1 }, new Dictionary<string, double> { ["x"] = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedEstimate.Mean([1, 2], [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightedEstimate.Share([2], [1]));
        Assert.Throws<ArgumentException>(() => WeightedEstimate.Mean([1, 2], [1]));
        Assert.Equal(Refusal.SampleLargerThanPopulation, Assert.Throws<RefusedInputException>(() => WeightedEstimate.Mean([1, 2], [1, 1], population: 1)).Refusal);
    }
}
