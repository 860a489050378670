using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Paired;

public class TableTests
{
    [Fact]
    public void With_two_categories_symmetry_and_equal_margins_are_McNemars_test() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var table = new long[,] { { random.Next(9), random.Next(9) }, { random.Next(9), random.Next(9) } };

            var expected = McNemar.Test(table).ChiSquare;

            return SeededAnswers.Same(expected, Bowker.Test(table).Statistic) && SeededAnswers.Same(expected, StuartMaxwell.Test(table).Statistic);
        }));

    [Fact]
    public void The_order_of_the_categories_changes_no_statistic()
    {
        var table = new long[,] { { 5, 4, 3 }, { 1, 6, 2 }, { 0, 3, 7 } };
        var turned = new long[,] { { 7, 3, 0 }, { 2, 6, 1 }, { 3, 4, 5 } };

        Assert.Equal(StuartMaxwell.Test(table).Statistic!.Value, StuartMaxwell.Test(turned).Statistic!.Value, 12);
        Assert.Equal(Bowker.Test(table).Statistic!.Value, Bowker.Test(turned).Statistic!.Value, 12);
    }

    [Fact]
    public void Categories_in_two_parts_without_moves_between_them_cannot_be_inverted()
    {
        var result = StuartMaxwell.Test(new long[,] { { 5, 2, 0, 0 }, { 4, 6, 0, 0 }, { 0, 0, 3, 1 }, { 0, 0, 5, 4 } });

        Assert.Equal(Reason.Singular, result.Reason);
        Assert.Equal(4, result.CategoriesUsed);
    }

    [Fact]
    public void Nobody_who_moved_leaves_nothing_to_test()
    {
        var table = new long[,] { { 5, 0 }, { 0, 7 } };

        Assert.Equal(Reason.NoDiscordantPairs, McNemar.Test(table).Reason);
        Assert.Equal(Reason.NoDiscordantPairs, Bowker.Test(table).Reason);
        Assert.Equal(Reason.NoDiscordantPairs, StuartMaxwell.Test(table).Reason);
    }

    [Fact]
    public void Moves_one_way_only_give_an_odds_ratio_without_upper_end()
    {
        var result = McNemar.Test(new long[,] { { 5, 9 }, { 0, 4 } });

        Assert.Equal(double.PositiveInfinity, result.OddsRatio);
        Assert.Equal(double.PositiveInfinity, result.OddsRatioInterval!.High);
        Assert.Equal(2 * Math.Pow(0.5, 9), result.PExact!.Value, 15);
    }

    [Fact]
    public void A_table_that_is_not_square_is_refused() =>
        Assert.Throws<ArgumentException>("table", () => Bowker.Test(new long[2, 3]));

    [Fact]
    public void A_transition_matrix_counts_moves_and_those_seen_once()
    {
        var pairs = PairTable.Of([1, 1, 2, 3, null, 3, null], [2, 1, 1, null, 2, 9, null]);

        var result = TransitionMatrix.Of(pairs, [1, 2, 3], BetterDirection.Lower);

        Assert.Equal((3, 1, 1, 1), (result.Valid, result.Improved, result.Unchanged, result.Worsened));
        Assert.Equal((2, 1, 1), (result.OnlyBefore, result.OnlyAfter, result.Neither));
        Assert.Equal(50, result.RowPercent[0, 1]);
        Assert.Null(result.RowPercent[2, 0]);
    }

    [Fact]
    public void A_level_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>("levels", () => TransitionMatrix.Of(PairTable.Of([1], [1]), [1, 1]));

    [Fact]
    public void Friedman_with_two_occasions_is_the_square_of_the_sign_tests_z() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (before, after) = (SeededAnswers.Of(15, 5, random), SeededAnswers.Of(15, 5, random));
            var signs = SignTest.Test(PairTable.Of(before, after));
            double rises = signs.NPositive, falls = signs.NNegative;

            var result = Friedman.Test([.. before.Zip(after, (from, to) => new[] { from, to })]);

            return rises + falls == 0 ? result.Statistic is null : SeededAnswers.Same(result.Statistic, (rises - falls) * (rises - falls) / (rises + falls));
        }));

    [Fact]
    public void Persons_with_different_numbers_of_occasions_are_refused() =>
        Assert.Throws<ArgumentException>("persons", () => Friedman.Test([[1, 2], [1]]));
}
