using Uppfoljning.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Ranks;

public class PairTableTests
{
    [Fact]
    public void Persons_are_counted_by_what_they_answered_and_what_they_lack()
    {
        var pairs = PairTable.Of([3, 3, null, 2, null, 1], [4, 4, 1, null, null, 1]);

        Assert.Equal([new PairCount(1, 1, 1), new PairCount(3, 4, 2)], pairs.Pairs.ToArray());
        Assert.Equal((3, 1, 1, 1), (pairs.Complete, pairs.OnlyFirst, pairs.OnlySecond, pairs.Neither));
    }

    [Fact]
    public void A_change_is_the_second_value_minus_the_first()
    {
        var changes = PairTable.Of([3, 3, 5, null], [4, 4, 2, 1]).Change();

        Assert.Equal([-3.0, 1.0], changes.Values.ToArray());
        Assert.Equal([1, 2], changes.Counts.ToArray());
        Assert.Equal(1, changes.Missing);
    }

    [Fact]
    public void Counts_already_made_give_the_same_table_as_the_persons()
    {
        var counted = PairTable.FromCounts([1, 2], [1, 2], new long[,] { { 1, 2 }, { 0, 1 } }, onlyFirst: 1);
        var persons = PairTable.Of([1, 1, 2, 1, 2], [1, 2, 2, 2, null]);

        Assert.Equal(persons.Pairs.ToArray(), counted.Pairs.ToArray());
        Assert.Equal(persons.Incomplete, counted.Incomplete);
    }

    [Fact]
    public void Waves_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>("second", () => PairTable.Of([1, 2], [1]));

    [Fact]
    public void A_value_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("first", () => PairTable.Of([double.NaN], [1]));
}
