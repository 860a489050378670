using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Compare;

public class CliffsDeltaTests
{
    [Theory]
    [InlineData(146, Magnitude.Negligible)]
    [InlineData(147, Magnitude.Small)]
    [InlineData(329, Magnitude.Small)]
    [InlineData(330, Magnitude.Medium)]
    [InlineData(473, Magnitude.Medium)]
    [InlineData(474, Magnitude.Large)]
    public void The_size_in_words_changes_at_its_limits(int thousandths, Magnitude expected)
    {
        var x = FrequencyTable.FromCounts(1, [1000 - thousandths, thousandths]);
        var y = FrequencyTable.FromCounts(1, [1000, 0]);

        Assert.Equal(expected, CliffsDelta.Estimate(x, y).Magnitude);
    }

    [Fact]
    public void Groups_that_do_not_overlap_have_an_interval_that_ends_at_one()
    {
        var result = CliffsDelta.Estimate(FrequencyTable.Of([4, 5, 5]), FrequencyTable.Of([1, 2, 2, 3]));

        Assert.Equal(1, result.Delta);
        Assert.Equal(1, result.Interval!.High);
        Assert.InRange(result.Interval.Low, 0, 1);
    }

    [Fact]
    public void A_confidence_of_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        "confidence", () => CliffsDelta.Estimate(FrequencyTable.Of([1]), FrequencyTable.Of([1]), confidence: 1));

    [Fact]
    public void It_is_the_rank_biserial_correlation_of_the_rank_test() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var x = FrequencyTable.Of(SeededAnswers.Of(random.Next(30), 5, random));
            var y = FrequencyTable.Of(SeededAnswers.Of(random.Next(30), 5, random));

            var delta = CliffsDelta.Estimate(x, y);

            return SeededAnswers.Same(delta.Delta, MannWhitney.Asymptotic(x, y).RankBiserial)
                && (delta.Interval is null || (delta.Interval.Low <= delta.Delta && delta.Delta <= delta.Interval.High));
        }));
}
