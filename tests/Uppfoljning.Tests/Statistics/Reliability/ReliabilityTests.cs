using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Reliability;

public class ReliabilityTests
{
    [Fact]
    public void Equal_items_have_alpha_one_and_two_items_that_oppose_each_other_a_negative_one()
    {
        Assert.Equal(1, CronbachAlpha.Compute(ItemMatrix.FromRows([[1, 1], [3, 3], [4, 4]], 2)).Alpha!.Value, 12);
        Assert.True(CronbachAlpha.Compute(ItemMatrix.FromRows([[1, 5], [3, 2], [4, 1]], 2)).Alpha < 0);
        Assert.Equal(Reason.ZeroVariance, CronbachAlpha.Compute(ItemMatrix.FromRows([[1, 5], [2, 4], [4, 2]], 2)).Reason);
    }

    [Fact]
    public void A_constant_item_leaves_alpha_but_takes_the_correlations()
    {
        var alpha = CronbachAlpha.Compute(ItemMatrix.FromRows([[1, 2, 3], [3, 2, 3], [4, 5, 3]], 3));

        Assert.Equal(Reason.ZeroVarianceItem, alpha.Reason);
        Assert.NotNull(alpha.Alpha);
        Assert.Null(alpha.StandardizedAlpha ?? alpha.MeanCorrelation ?? alpha.EachItem[2].RestCorrelation);
    }

    [Fact]
    public void Two_items_give_spearman_browns_coefficient_and_no_alpha_if_deleted()
    {
        var alpha = CronbachAlpha.Compute(ItemMatrix.FromRows([[1, 2], [2, 2], [3, 5], [5, 4]], 2));

        Assert.Equal(2 * alpha.MeanCorrelation!.Value / (1 + alpha.MeanCorrelation.Value), alpha.StandardizedAlpha!.Value, 12);
        Assert.All(alpha.EachItem, item => Assert.Null(item.AlphaIfDeleted));
    }

    [Theory]
    [InlineData(1, 9, Reason.TooFewItems)]
    [InlineData(4, 1, Reason.TooFew)]
    [InlineData(4, 0, Reason.TooFew)]
    public void Too_little_gives_the_reason(int items, int persons, Reason reason)
    {
        var alpha = CronbachAlpha.Compute(ItemMatrix.FromColumns([.. Enumerable.Repeat(Enumerable.Repeat((double?)3, persons).ToArray(), items)]));

        Assert.Equal((reason, null), (alpha.Reason, alpha.Alpha));
    }

    [Fact]
    public void Turning_all_items_twice_or_their_order_changes_nothing() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var items = RandomAnswers.Scale(new Random(seed), persons: 30, items: 4);
            var here = CronbachAlpha.Compute(items);
            var turned = CronbachAlpha.Compute(items.Reverse([0, 1, 2, 3], 1, 5));
            var shuffled = CronbachAlpha.Compute(items.Select([2, 0, 3, 1]));

            return RandomAnswers.Near(here.Alpha, turned.Alpha) && RandomAnswers.Near(here.Alpha, shuffled.Alpha)
                && RandomAnswers.Near(here.Interval?.Low, turned.Interval?.Low)
                && RandomAnswers.Near(here.EachItem[2].AlphaIfDeleted, shuffled.EachItem[0].AlphaIfDeleted);
        }));

    [Fact]
    public void Counted_columns_give_the_same_alpha_and_omega_as_rows()
    {
        var random = new Random(7);
        var items = RandomAnswers.Scale(random, persons: 300, items: 4);
        var codes = CodeList.Scale(1, 5);
        var columns = new ColumnSet(Enumerable.Range(0, 4).Select(item => ByteColumn.Of($"q{item}", codes, [.. Enumerable.Range(0, 300)
            .Select(person => items[person, item] is { } answer ? codes.CodeOf((int)answer)!.Value : codes.CodeOf(default(Missing)))])));
        var counted = Counting.Count(columns, new CountingOrder { Scale = ["q0", "q1", "q2", "q3"] });

        var moments = ItemMoments.Of(counted.Scale!, total: 300).Reverse([1], 1, 5);

        var rows = items.Reverse([1], 1, 5);
        Assert.Equal(CronbachAlpha.Compute(rows).Alpha!.Value, CronbachAlpha.Compute(moments).Alpha!.Value, 12);
        Assert.Equal(CronbachAlpha.Compute(rows).TotalMean!.Value, CronbachAlpha.Compute(moments).TotalMean!.Value, 12);
        Assert.Equal(McDonaldOmega.Compute(rows).Omega!.Value, McDonaldOmega.Compute(moments).Omega!.Value, 9);
        Assert.Equal(items.Complete().Persons, (int)CronbachAlpha.Compute(moments).Valid);
    }

    [Theory]
    [InlineData(2, 50, Reason.NotIdentified)]
    [InlineData(4, 4, Reason.TooFew)]
    public void Omega_needs_three_items_and_more_persons_than_items(int items, int persons, Reason reason) =>
        Assert.Equal(reason, McDonaldOmega.Compute(ItemMatrix.FromColumns([.. Enumerable.Range(0, items).Select(item => Enumerable.Range(0, persons).Select(person => (double?)(person * (item + 1) % 5)).ToArray())])).Reason);

    [Fact]
    public void Omega_refuses_an_item_that_repeats_another()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 40).Select(_ => (Random: random.Next(1, 6), Other: random.Next(1, 6))).Select(x => new double?[] { x.Random, x.Random, x.Other });

        Assert.Equal(Reason.NotConverged, McDonaldOmega.Compute(ItemMatrix.FromRows([.. rows], 3)).Reason);
    }
}
