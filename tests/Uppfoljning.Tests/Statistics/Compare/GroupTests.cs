using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Compare;

public class GroupTests
{
    [Fact]
    public void An_empty_group_keeps_its_place_and_changes_no_figure()
    {
        FrequencyTable[] groups = [FrequencyTable.Of([1, 2]), FrequencyTable.Of([]), FrequencyTable.Of([2, 4])];

        var result = KruskalWallis.Test(groups);

        Assert.Equal([2, 0, 2], result.GroupSizes);
        Assert.Null(result.MeanRanks[1]);
        Assert.Equal(KruskalWallis.Test([groups[0], groups[2]]).H, result.H);
    }

    [Fact]
    public void With_two_groups_the_statistic_is_the_square_of_the_rank_tests_z() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var x = FrequencyTable.Of(SeededAnswers.Of(random.Next(30), 5, random));
            var y = FrequencyTable.Of(SeededAnswers.Of(random.Next(30), 5, random));

            var z = MannWhitney.Asymptotic(x, y).ZUncorrected;

            return SeededAnswers.Same(KruskalWallis.Test([x, y]).H, z * z);
        }));

    [Fact]
    public void A_pair_that_cannot_be_tested_is_not_counted_in_the_family()
    {
        FrequencyTable[] groups = [FrequencyTable.Of([1, 2, 2, 3]), FrequencyTable.Of([3, 4, 4, 5]), FrequencyTable.Of([null])];

        var pairs = PairwiseMannWhitney.Test(groups);

        Assert.Equal([(0, 1), (0, 2), (1, 2)], pairs.Select(pair => (pair.First, pair.Second)));
        Assert.Equal(pairs[0].Test.PTwoSided, pairs[0].PAdjusted);
        Assert.Equal(Reason.EmptyGroup, pairs[1].Test.Reason);
        Assert.Null(pairs[1].PAdjusted);
    }

    [Fact]
    public void Two_constant_groups_have_no_t_test()
    {
        var result = WelchT.Test(FrequencyTable.Of([2, 2]), FrequencyTable.Of([3, 3]));

        Assert.Equal(Reason.ZeroVariance, result.Reason);
        Assert.Equal((2, 3), (result.MeanX, result.MeanY));
        Assert.Null(result.T);
    }

    [Fact]
    public void A_shift_of_one_group_shifts_the_difference_of_the_means_and_its_interval() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (x, y) = (SeededAnswers.Of(20, 10, random), SeededAnswers.Of(20, 10, random));

            var plain = WelchT.Test(FrequencyTable.Of(x), FrequencyTable.Of(y));
            var shifted = WelchT.Test(FrequencyTable.Of(SeededAnswers.Mapped(x, value => value + 3)), FrequencyTable.Of(y));

            return SeededAnswers.Same(plain.Difference + 3, shifted.Difference) && SeededAnswers.Same(plain.Interval!.Low + 3, shifted.Interval!.Low);
        }));
}
