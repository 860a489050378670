using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Statistics.Trend;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Trend;

public class TrendTests
{
    [Fact]
    public void A_trend_over_groups_is_Kendalls_z_of_group_and_value() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            double?[] group = [.. Enumerable.Range(0, 30).Select(_ => (double?)random.Next(4))];
            var value = SeededAnswers.Of(30, 5, random);

            var trend = JonckheereTerpstra.Test([.. Enumerable.Range(0, 4).Select(level => FrequencyTable.Of([.. value.Where((_, at) => group[at] == level)]))]);

            return SeededAnswers.Same(trend.Z, KendallTauB.Estimate(PairTable.Of(group, value)).Z);
        }));

    [Fact]
    public void Pairs_are_counted_as_by_comparing_every_two_persons() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (x, y) = (SeededAnswers.Of(25, 6, random), SeededAnswers.Of(25, 9, random));
            var signs = from i in Enumerable.Range(0, 25) from j in Enumerable.Range(0, i) select ((x[i] - x[j]) * (y[i] - y[j])) ?? 0;

            var result = KendallTauB.Estimate(PairTable.Of(x, y));

            return result.Concordant == signs.Count(sign => sign > 0) && result.Discordant == signs.Count(sign => sign < 0);
        }));

    [Fact]
    public void A_rising_transformation_changes_nothing_and_a_reversal_turns_the_sign() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (x, y) = (SeededAnswers.Of(25, 6, random), SeededAnswers.Of(25, 6, random));
            var (rising, reversed) = (SeededAnswers.Mapped(y, Math.Exp), SeededAnswers.Mapped(y, value => 7 - value));

            var (rho, tau) = (SpearmanRho.Estimate(PairTable.Of(x, y)), KendallTauB.Estimate(PairTable.Of(x, y)));

            return SeededAnswers.Same(rho.Rho, SpearmanRho.Estimate(PairTable.Of(x, rising)).Rho)
                && SeededAnswers.Same(rho.Rho, -SpearmanRho.Estimate(PairTable.Of(x, reversed)).Rho)
                && SeededAnswers.Same(tau.TauB, KendallTauB.Estimate(PairTable.Of(x, rising)).TauB)
                && SeededAnswers.Same(tau.TauB, -KendallTauB.Estimate(PairTable.Of(x, reversed)).TauB);
        }));

    [Fact]
    public void Of_four_factorial_orders_one_each_way_is_perfect()
    {
        var pairs = PairTable.Of([1, 2, 3, 4], [10, 20, 30, 40]);

        Assert.Equal(2.0 / 24, KendallTauB.Estimate(pairs, exact: true).PExact!.Value, 14);
        Assert.Equal(2.0 / 24, SpearmanRho.Estimate(pairs, exact: true).PExact!.Value, 14);
    }

    [Fact]
    public void Exact_probabilities_agree_with_every_order_of_five_persons()
    {
        var orders = EveryOrder.Of(5);
        double?[] first = [1, 2, 3, 4, 5];

        foreach (var order in orders)
        {
            var pairs = PairTable.Of(first, [.. order]);

            Assert.Equal(EveryOrder.TwoSided(orders, order, EveryOrder.SquaredDistance), SpearmanRho.Estimate(pairs, exact: true).PExact!.Value, 13);
            Assert.Equal(EveryOrder.TwoSided(orders, order, EveryOrder.Inversions), KendallTauB.Estimate(pairs, exact: true).PExact!.Value, 13);
        }
    }

    [Fact]
    public void Exact_probabilities_need_answers_without_ties()
    {
        var pairs = PairTable.Of([1, 2, 3, 3], [1, 2, 3, 4]);

        Assert.Equal((null, TestForm.Asymptotic), (KendallTauB.Estimate(pairs, exact: true).PExact, KendallTauB.Estimate(pairs, exact: true).Form));
        Assert.Null(SpearmanRho.Estimate(pairs, exact: true).PExact);
    }

    [Fact]
    public void A_constant_variable_goes_with_nothing()
    {
        var pairs = PairTable.Of([1, 2, 3], [2, 2, 2]);

        Assert.Equal(Reason.ZeroVariance, KendallTauB.Estimate(pairs).Reason);
        Assert.Equal(Reason.ZeroVariance, SpearmanRho.Estimate(pairs).Reason);
    }

    [Fact]
    public void With_two_waves_the_trend_of_a_share_is_the_chi_square_test()
    {
        var trend = CochranArmitage.Test([19, 27], [57, 49]);

        var chiSquare = Uppfoljning.Statistics.Categorical.ChiSquare.Test(new long[,] { { 19, 38 }, { 27, 22 } }).Statistic;
        Assert.Equal(chiSquare!.Value, trend.ChiSquare!.Value, 12);
        Assert.True(trend.Z > 0);
    }

    [Fact]
    public void A_wave_without_answers_takes_no_part_in_the_trend_of_a_share()
    {
        var result = CochranArmitage.Test([3, 0, 9], [10, 0, 14]);

        Assert.Equal([0.3, null, 9.0 / 14], result.Shares);
        Assert.Equal(CochranArmitage.Test([3, 9], [10, 14], [1, 3]).ChiSquare, result.ChiSquare);
    }

    [Fact]
    public void More_hits_than_persons_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("hits", () => CochranArmitage.Test([11, 2], [10, 10]));

    [Fact]
    public void Two_groups_have_the_trend_that_the_rank_test_has()
    {
        var (x, y) = (FrequencyTable.Of([1, 2, 2, 3, 5]), FrequencyTable.Of([2, 4, 4, 5]));

        Assert.Equal(MannWhitney.Asymptotic(y, x).ZUncorrected!.Value, JonckheereTerpstra.Test([x, y]).Z!.Value, 12);
    }
}
