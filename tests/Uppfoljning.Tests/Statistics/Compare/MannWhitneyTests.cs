using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Compare;

public class MannWhitneyTests
{
    [Fact]
    public void U_counts_the_pairs_won_with_half_of_the_equal_ones()
    {
        var result = MannWhitney.Asymptotic(FrequencyTable.Of([3, 5]), FrequencyTable.Of([1, 3, null]));

        Assert.Equal(3.5, result.UX);
        Assert.Equal(0.5, result.UY);
        Assert.Equal(1, result.Missing);
    }

    [Fact]
    public void An_empty_group_gives_the_reason_and_no_figure()
    {
        var result = MannWhitney.Asymptotic(FrequencyTable.Of([null]), FrequencyTable.Of([1, 2]));

        Assert.Equal(Reason.EmptyGroup, result.Reason);
        Assert.Null(result.UX);
    }

    [Fact]
    public void Equal_answers_throughout_have_no_probability_but_an_even_chance()
    {
        var result = MannWhitney.Asymptotic(FrequencyTable.Of([3, 3]), FrequencyTable.Of([3]));

        Assert.Equal(Reason.AllTied, result.Reason);
        Assert.Null(result.PTwoSided);
        Assert.Equal(0.5, result.ProbabilityOfSuperiority);
    }

    [Fact]
    public void Fifty_thousand_against_fifty_thousand_does_not_overflow()
    {
        var x = FrequencyTable.FromCounts(1, [10_000, 10_000, 10_000, 10_000, 10_000]);
        var y = FrequencyTable.FromCounts(2, [10_000, 10_000, 10_000, 10_000, 10_000]);

        var result = MannWhitney.Asymptotic(x, y);

        Assert.Equal(0.32, result.ProbabilityOfSuperiority!.Value, 12);
        Assert.Equal(0.32 * 2_500_000_000, result.UX!.Value, 3);
        Assert.InRange(result.Z!.Value, -120, -90);
    }

    [Fact]
    public void The_exact_test_agrees_with_every_division_of_the_persons() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            double[] x = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (double)random.Next(1, 6))];
            double[] y = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (double)random.Next(1, 6))];

            var result = MannWhitney.Exact(FrequencyTable.Of([.. x]), FrequencyTable.Of([.. y]));

            return SeededAnswers.Same(result.PTwoSided, EveryDivision.TwoSided(x, y));
        }));

    [Fact]
    public void The_exact_test_says_when_the_groups_are_too_large_for_it()
    {
        var x = FrequencyTable.FromCounts(1, [50, 60, 70]);
        var y = FrequencyTable.FromCounts(1, [70, 60, 50]);

        var result = MannWhitney.Exact(x, y);

        Assert.Equal(TestForm.Asymptotic, result.Form);
        Assert.Equal(MannWhitney.Asymptotic(x, y).PTwoSided, result.PTwoSided);
    }

    [Fact]
    public void The_order_of_the_persons_and_a_rising_transformation_change_nothing() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (x, y) = (SeededAnswers.Of(random.Next(40), 5, random), SeededAnswers.Of(random.Next(40), 5, random));
            double?[] Changed(double?[] answers) => SeededAnswers.Mapped(SeededAnswers.Shuffled(answers, random), value => (value * value * value) - 7);

            var plain = MannWhitney.Asymptotic(FrequencyTable.Of(x), FrequencyTable.Of(y));
            var changed = MannWhitney.Asymptotic(FrequencyTable.Of(Changed(x)), FrequencyTable.Of(Changed(y)));

            return plain with { MedianX = null, MedianY = null } == changed with { MedianX = null, MedianY = null };
        }));

    [Fact]
    public void Reversing_the_scale_exchanges_the_groups() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (x, y) = (SeededAnswers.Of(random.Next(40), 7, random), SeededAnswers.Of(random.Next(40), 7, random));
            FrequencyTable Reversed(double?[] answers) => FrequencyTable.Of(SeededAnswers.Mapped(answers, value => 8 - value));

            var plain = MannWhitney.Asymptotic(FrequencyTable.Of(x), FrequencyTable.Of(y));
            var reversed = MannWhitney.Asymptotic(Reversed(x), Reversed(y));

            return SeededAnswers.Same(plain.UX, reversed.UY) && SeededAnswers.Same(plain.PLess, reversed.PGreater) && SeededAnswers.Same(plain.RankBiserial, -reversed.RankBiserial);
        }));
}
