using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Tables;

public class FrequencyTableTests
{
    [Fact]
    public void Answers_are_counted_in_ascending_order_and_missing_ones_apart()
    {
        var table = FrequencyTable.Of([3, null, 1, 3, null, 2.5]);

        Assert.Equal([1, 2.5, 3], table.Values.ToArray());
        Assert.Equal([1, 1, 2], table.Counts.ToArray());
        Assert.Equal((4, 2, 6), (table.Valid, table.Missing, table.Total));
    }

    [Fact]
    public void Values_that_nobody_gave_are_left_out()
    {
        var table = FrequencyTable.FromCounts(1, [0, 7, 0, 2, 0], missing: 3);

        Assert.Equal([2, 4], table.Values.ToArray());
        Assert.Equal((7, 0, 9), (table.CountOf(2), table.CountOf(3), table.Valid));
    }

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FrequencyTable.FromCounts([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => FrequencyTable.FromCounts([1, 1], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyTable.FromCounts(1, [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyTable.FromCounts(1, [1], missing: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyTable.Of([1, double.NaN]));
    }

    [Fact]
    public void The_order_of_persons_does_not_matter_and_counts_give_the_same_table() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var answers = RandomAnswers.Item(new Random(seed), persons: seed % 50);
            var table = FrequencyTable.Of(answers);
            var reversed = FrequencyTable.Of(answers.Reverse().ToArray());
            var counted = FrequencyTable.FromCounts(1, [.. Enumerable.Range(1, 5).Select(value => answers.LongCount(answer => answer == value))], table.Missing);

            return new[] { reversed, counted }.All(other =>
                other.Values.SequenceEqual(table.Values) && other.Counts.SequenceEqual(table.Counts) && other.Missing == table.Missing);
        }));

    [Fact]
    public void Every_reason_has_a_code_of_its_own_in_snake_case()
    {
        var codes = Enum.GetValues<Reason>().Select(reason => reason.Code()).ToArray();

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.Equal("zero_variance_item", Reason.ZeroVarianceItem.Code());
        Assert.Equal("not_a_subset", Refusal.NotASubset.Code());
    }
}
