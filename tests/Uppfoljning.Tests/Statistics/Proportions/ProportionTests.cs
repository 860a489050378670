using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Proportions;

public class ProportionTests
{
    [Fact] // Newcombe (1998), Statistics in Medicine 17, 857–872, table I
    public void The_intervals_of_81_in_263_are_those_of_the_article()
    {
        var wilson = Proportion.Wilson(81, 263).Interval!;
        var exact = Proportion.ClopperPearson(81, 263).Interval!;

        Assert.Equal((0.2553, 0.3662), (Math.Round(wilson.Low, 4), Math.Round(wilson.High, 4)));
        Assert.Equal((0.2527, 0.3676), (Math.Round(exact.Low, 4), Math.Round(exact.High, 4)));
    }

    [Fact] // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, contrast (a), method 10
    public void The_difference_of_56_in_70_and_48_in_80_is_that_of_the_article()
    {
        var difference = ShareDifference.Of(56, 70, 48, 80);

        Assert.Equal((0.0524, 0.3339), (Math.Round(difference.Interval!.Low, 4), Math.Round(difference.Interval.High, 4)));
    }

    [Fact]
    public void Nobody_asked_gives_the_reason_and_no_share()
    {
        Assert.Equal((null, Reason.NoData), (Proportion.Wilson(0, 0).Share, Proportion.Wilson(0, 0).Reason));
        Assert.Equal(Reason.NoData, Proportion.ClopperPearson(0, 0).Reason);
        Assert.Equal(Reason.EmptyGroup, ShareDifference.Of(1, 2, 0, 0).Reason);
        Assert.Equal(Reason.NoData, PairedShareDifference.Of(0, 0, 0, 0).Reason);
    }

    [Fact]
    public void Without_variation_there_is_a_difference_but_no_test()
    {
        var difference = ShareDifference.Of(5, 5, 9, 9);

        Assert.Equal((Reason.ZeroVariance, 0.0), (difference.Reason, difference.Difference));
        Assert.NotNull(difference.Interval);
        Assert.Null(difference.P ?? difference.PYates);
    }

    [Fact]
    public void Yes_and_no_mirror_each_other_and_the_exact_interval_holds_the_share() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var valid = random.Next(1, 200);
            var hits = random.Next(0, valid + 1);
            foreach (var interval in (Func<long, long, double, ShareEstimate>[])[Proportion.Wilson, Proportion.ClopperPearson])
            {
                var (yes, no) = (interval(hits, valid, 0.95), interval(valid - hits, valid, 0.95));
                if (!RandomAnswers.Near(1 - yes.Interval!.Low, no.Interval!.High) || yes.Interval.Low > yes.Share || yes.Interval.High < yes.Share)
                    return false;
            }

            return true;
        }));

    [Fact]
    public void Swapping_groups_or_occasions_turns_the_sign() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            int Cell() => random.Next(0, 30);
            var (a, b, c, d) = (Cell(), Cell(), Cell(), Cell() + 1);
            var groups = ShareDifference.Of(a, a + b + 1, c, c + d);
            var swapped = ShareDifference.Of(c, c + d, a, a + b + 1);
            var paired = PairedShareDifference.Of(a, b, c, d);
            var back = PairedShareDifference.Of(a, c, b, d);

            return RandomAnswers.Near(-groups.Interval!.Low, swapped.Interval!.High)
                && RandomAnswers.Near(groups.P, swapped.P)
                && RandomAnswers.Near(-paired.Interval!.Low, back.Interval!.High)
                && RandomAnswers.Near(-paired.BonettPrice!.High, back.BonettPrice!.Low);
        }));

    [Fact]
    public void Counts_outside_their_range_are_mistakes_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.ClopperPearson(1, -2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.WilsonInterval(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedShareDifference.Of(1, -1, 1, 1));
    }
}
