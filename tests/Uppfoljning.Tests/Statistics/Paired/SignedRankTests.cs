using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Paired;

public class SignedRankTests
{
    [Fact]
    public void Identical_waves_have_no_test_in_any_method() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            double?[] wave = [.. SeededAnswers.Of(20, 5, new Random(seed)), 3];
            var pairs = PairTable.Of(wave, wave);

            return SignedRank.Asymptotic(pairs) is { Reason: Reason.AllZeroDifferences, PTwoSided: null }
                && SignedRank.Exact(pairs) is { Reason: Reason.AllZeroDifferences, PTwoSided: null }
                && SignTest.Test(pairs) is { Reason: Reason.AllZeroDifferences, PTwoSided: null }
                && PairedT.Test(pairs) is { Reason: Reason.ZeroVariance or Reason.TooFew, T: null };
        }));

    [Fact]
    public void Nobody_with_both_answers_is_no_data() =>
        Assert.Equal(Reason.NoData, SignedRank.Asymptotic(PairTable.Of([1, null], [null, 2])).Reason);

    [Fact]
    public void Persons_who_stayed_are_dropped_or_ranked_first()
    {
        var pairs = PairTable.Of([1, 1, 3, 3], [2, 1, 3, 5]);

        var dropped = SignedRank.Asymptotic(pairs);
        var ranked = SignedRank.Asymptotic(pairs, ZeroDifferences.Ranked);

        Assert.Equal((3.0, true), (dropped.TPlus, dropped.Continuity));
        Assert.Equal((7.0, false), (ranked.TPlus, ranked.Continuity));
        Assert.Equal(2, ranked.NZero);
    }

    [Fact]
    public void The_exact_test_agrees_with_every_choice_of_signs() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (before, after) = (SeededAnswers.Of(12, 5, random), SeededAnswers.Of(12, 5, random));

            var result = SignedRank.Exact(PairTable.Of(before, after));

            return SeededAnswers.Same(result.PTwoSided, EverySign.TwoSided(before, after));
        }));

    [Fact]
    public void The_exact_test_says_when_the_changes_are_too_many_for_it()
    {
        var pairs = PairTable.FromCounts([1, 2], [1, 2], new long[,] { { 5, 400 }, { 350, 5 } });

        var result = SignedRank.Exact(pairs);

        Assert.Equal(TestForm.Asymptotic, result.Form);
        Assert.Equal(SignedRank.Asymptotic(pairs).PTwoSided, result.PTwoSided);
    }

    [Fact]
    public void Exchanging_the_waves_turns_every_direction() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var (before, after) = (SeededAnswers.Of(25, 5, random), SeededAnswers.Of(25, 5, random));

            var forwards = SignedRank.Asymptotic(PairTable.Of(before, after));
            var backwards = SignedRank.Asymptotic(PairTable.Of(after, before));

            return SeededAnswers.Same(forwards.TPlus, backwards.TMinus)
                && SeededAnswers.Same(forwards.PTwoSided, backwards.PTwoSided)
                && SeededAnswers.Same(forwards.PLess, backwards.PGreater);
        }));

    [Fact]
    public void A_hundred_thousand_pairs_do_not_overflow()
    {
        var pairs = PairTable.FromCounts([1, 2], [1, 2], new long[,] { { 0, 50_000 }, { 49_000, 1000 } });

        var result = SignedRank.Asymptotic(pairs);

        Assert.Equal(50_000 * 49_500.5, result.TPlus);
        Assert.Equal(1000 / Math.Sqrt(99_000), result.Z!.Value, 4);
    }
}
