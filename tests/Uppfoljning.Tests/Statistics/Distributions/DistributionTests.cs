using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Tests.Statistics.Distributions;

public class DistributionTests
{
    [Fact]
    public void Quantiles_undo_the_distribution_far_into_both_tails() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var probability = Math.Pow(10, -12 * random.NextDouble());
            var (a, b) = (Math.Pow(10, (4 * random.NextDouble()) - 1), Math.Pow(10, (4 * random.NextDouble()) - 1));

            return Undone(probability, StudentDistribution.Cdf(StudentDistribution.Quantile(probability, a), a))
                && Undone(probability, NormalDistribution.Cdf(NormalDistribution.Quantile(probability)))
                && Undone(probability, BetaDistribution.Cdf(BetaDistribution.Quantile(probability, a, b), a, b))
                && Undone(probability, 1 - FDistribution.UpperTail(FDistribution.Quantile(probability, a, b), a, b));
        }));

    private static bool Undone(double probability, double again) => Math.Abs(again - probability) <= 1e-9 * Math.Max(probability, 1e-4);

    [Fact]
    public void T_with_one_degree_of_freedom_is_known_in_closed_form_however_extreme()
    {
        foreach (var t in (double[])[0.5, 3, 1e3, 1e8])
            Assert.Equal(1, StudentDistribution.UpperTail(t, 1) / (Math.Atan(1 / t) / Math.PI), 13);
        Assert.Equal(double.NegativeInfinity, StudentDistribution.Quantile(0, 7));
    }

    [Fact]
    public void Chi_square_with_two_degrees_of_freedom_is_exponential_even_where_one_minus_the_rest_is_zero() =>
        Assert.Equal(1, ChiSquareDistribution.UpperTail(600, 2) / Math.Exp(-300), 12);

    [Fact]
    public void Binomial_tails_meet_and_agree_with_the_sum_of_their_points() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (trials, chance) = (random.Next(1, 60), random.NextDouble());
            var successes = random.Next(0, trials + 1);
            var sum = Enumerable.Range(0, successes + 1).Sum(x => BinomialDistribution.Probability(x, trials, chance));

            return Math.Abs(BinomialDistribution.Cdf(successes, trials, chance) - sum) < 1e-12
                && Math.Abs(BinomialDistribution.UpperTail(successes + 1, trials, chance) + sum - 1) < 1e-12;
        }));

    [Fact]
    public void Drawing_without_putting_back_agrees_with_counting_the_ways()
    {
        Assert.Equal(10.0 * 10 / 252, HypergeometricDistribution.Probability(3, 5, 5, 5), 12);
        Assert.Equal(1, HypergeometricDistribution.Cdf(5, 5, 5, 5));
        Assert.Equal(1.0 / 252, HypergeometricDistribution.UpperTail(5, 5, 5, 5), 13);
        Assert.Equal(1.0 / 252, HypergeometricDistribution.Cdf(0, 5, 5, 5), 13);
    }

    [Fact]
    public void The_rank_sum_of_2_and_2_persons_has_six_equally_likely_orders() =>
        Assert.Equal([1 / 6.0, 1 / 6.0, 2 / 6.0, 1 / 6.0, 1 / 6.0], RankSumDistribution.Probabilities(2, 2), (x, y) => Math.Abs(x - y) < 1e-15);

    [Fact]
    public void The_signed_ranks_of_two_pairs_have_four_equally_likely_signs() =>
        Assert.Equal([0.25, 0.25, 0.25, 0.25], SignedRankDistribution.Probabilities(2));

    [Fact]
    public void Arguments_outside_their_range_are_mistakes_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Critical(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentDistribution.Cdf(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Cdf(2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.Cdf(1, 2, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => HypergeometricDistribution.Cdf(1, 2, 2, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankSumDistribution.Probabilities(0, 3));
    }
}
