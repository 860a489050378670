using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Tables;

public class DescriptionTests
{
    [Fact]
    public void Nobody_gives_no_figures_but_the_reason()
    {
        var description = Description.Of(FrequencyTable.Of([null, null]));

        Assert.Equal(Reason.NoData, description.Reason);
        Assert.Equal(2, description.Missing);
        Assert.Null(description.Mean ?? description.StandardDeviation ?? description.Median ?? description.LowerQuartile ?? description.Highest);
        Assert.Null(description.MeanInterval);
    }

    [Fact]
    public void One_answer_has_a_mean_but_no_spread()
    {
        var description = Description.Of(FrequencyTable.Of([4]));

        Assert.Equal((Reason.TooFew, 4.0, 4.0), (description.Reason, description.Mean, description.Median));
        Assert.Null(description.StandardDeviation ?? description.StandardError);
    }

    [Fact]
    public void Equal_answers_have_spread_zero_and_no_interval()
    {
        var description = Description.Of(FrequencyTable.FromCounts([0.1], [3]));

        Assert.Equal((Reason.ZeroVariance, 0.1, 0.0), (description.Reason, description.Mean, description.StandardDeviation));
        Assert.Null(description.MeanInterval);
    }

    [Fact]
    public void The_interval_of_three_answers_reaches_t_with_two_degrees_of_freedom()
    {
        var description = Description.Of(FrequencyTable.Of([1, 2, 3]));

        Assert.Equal(2 - (4.302652729749464 / Math.Sqrt(3)), description.MeanInterval!.Low, 12);
        Assert.Equal(2 + (4.302652729749464 / Math.Sqrt(3)), description.MeanInterval.High, 12);
    }

    [Theory]
    [InlineData(QuantileType.Inclusive, 1.75)]
    [InlineData(QuantileType.Exclusive, 1.25)]
    [InlineData(QuantileType.Averaged, 1.5)]
    public void The_lower_quartile_of_1_2_3_4_depends_on_the_definition(QuantileType type, double expected) =>
        Assert.Equal(expected, Quantile.At(FrequencyTable.Of([1, 2, 3, 4]), 0.25, type));

    [Fact]
    public void The_interpolated_median_leans_to_the_side_with_more_answers()
    {
        Assert.Equal(3, Quantile.InterpolatedMedian(FrequencyTable.Of([2, 3, 4])));
        Assert.Equal(3.25, Quantile.InterpolatedMedian(FrequencyTable.Of([3, 3, 4, 4, 3, 3, 4, 2])));
        Assert.Equal(2.5, Quantile.InterpolatedMedian(FrequencyTable.Of([2, 3])));
    }

    [Fact]
    public void Adding_a_constant_moves_the_centre_and_leaves_the_spread() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var answers = RandomAnswers.Item(new Random(seed), persons: 2 + (seed % 40));
            var here = Description.Of(FrequencyTable.Of(answers));
            var moved = Description.Of(FrequencyTable.Of([.. answers.Select(answer => answer + 7)]));

            return RandomAnswers.Near(here.Mean + 7, moved.Mean)
                && RandomAnswers.Near(here.Median + 7, moved.Median)
                && RandomAnswers.Near(here.UpperQuartile + 7, moved.UpperQuartile)
                && RandomAnswers.Near(here.StandardDeviation, moved.StandardDeviation);
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_that_is_none_is_a_mistake_of_the_caller(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Description.Of(FrequencyTable.Of([1, 2]), confidence));
}
