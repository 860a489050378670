using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Tests.Statistics.Columns;

public class ByteColumnTests
{
    private static readonly CodeList Scale = CodeList.Scale(1, 5);

    [Fact]
    public void Missing_answers_are_coded_right_after_the_options()
    {
        Assert.Equal((byte)0, Scale.CodeOf(1));
        Assert.Equal((byte)4, Scale.CodeOf("5"));
        Assert.Null(Scale.CodeOf(6));
        Assert.Equal([5, 6, 7, 8], Enum.GetValues<Missing>().Select(m => (int)Scale.CodeOf(m)));
        Assert.Equal(9, Scale.CodeCount);
    }

    [Fact]
    public void A_byte_that_is_no_code_is_refused_with_its_row()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => ByteColumn.Of("q1", Scale, [0, 8, 9]));

        Assert.Equal((byte)9, refusal.ActualValue);
        Assert.Contains("Row 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_version_of_a_column_is_untouched_by_two_different_continuations()
    {
        var start = ByteColumn.Of("q1", Scale, [0, 1]).Append([2]);

        var one = start.Append([3]);
        var other = start.Append([4]);

        Assert.Equal([0, 1, 2], start.Rows.ToArray());
        Assert.Equal([0, 1, 2, 3], one.Rows.ToArray());
        Assert.Equal([0, 1, 2, 4], other.Rows.ToArray());
    }

    [Fact]
    public void Many_small_batches_make_the_same_column_as_one_large()
    {
        var whole = RandomColumns.Column("q1", Scale, 5000, seed: 7);
        var grown = ByteColumn.Of("q1", Scale, []);

        for (var from = 0; from < whole.Length; from += 10)
            grown = grown.Append(whole.Rows.Slice(from, 10));

        Assert.Equal(whole.Rows.ToArray(), grown.Rows.ToArray());
    }

    [Fact]
    public void A_set_refuses_columns_of_different_length_and_a_batch_coded_differently()
    {
        var set = new ColumnSet([ByteColumn.Of("q1", Scale, [0]), ByteColumn.Of("q2", Scale, [1])]);

        Assert.Throws<ArgumentException>(() => set.With(ByteColumn.Of("q3", Scale, [0, 1])));
        Assert.Throws<ArgumentException>(() => set.With(ByteColumn.Of("q1", Scale, [0])));
        Assert.Throws<ArgumentException>(() => set.Append(new ColumnSet([ByteColumn.Of("q1", Scale, [0]), ByteColumn.Of("q2", CodeList.Scale(0, 4), [1])])));
        Assert.Equal(2, set.Append(set).Length);
    }

    [Fact]
    public void Counts_per_code_become_frequencies_of_the_numbers_with_every_kind_of_missing_together()
    {
        var frequencies = CodeList.OfValues([2, 4]).ToFrequencies([3, 5, 1, 0, 2, 4]);

        Assert.Equal([2.0, 4.0], frequencies.Values.ToArray());
        Assert.Equal([3L, 5L], frequencies.Counts.ToArray());
        Assert.Equal(7, frequencies.Missing);
        Assert.Throws<InvalidOperationException>(() => CodeList.OfOptions(["a"]).ToFrequencies([1, 0, 0, 0, 0]));
        Assert.Throws<ArgumentException>(() => CodeList.Scale(1, 2).ToFrequencies([1, 2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(252)]
    public void A_list_of_no_options_or_more_than_a_byte_holds_is_refused(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeList.OfValues(Enumerable.Range(0, count)));

    [Fact]
    public void Options_that_repeat_and_values_that_do_not_ascend_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CodeList.OfOptions(["woman", "woman"]));
        Assert.Throws<ArgumentException>(() => CodeList.OfValues([1, 3, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeList.Scale(5, 4));
    }
}
