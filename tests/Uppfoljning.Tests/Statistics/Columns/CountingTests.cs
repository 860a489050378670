using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Tests.Statistics.Columns;

public class CountingTests
{
    // Around a word of 64 rows, a block of 2,048, and enough rows for two threads.
    public static TheoryData<int> Lengths => [0, 1, 63, 64, 65, 2047, 2048, 2049, 4096, 140_001];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_pair_is_counted_as_one_row_after_another_would_be(int length)
    {
        var set = RandomColumns.Set(length);
        var ids = set.Columns.Select(c => c.Id).ToList();
        var order = new CountingOrder { Items = ids, Pairs = CountingOrder.Cross(ids, ids) };

        var counted = Counting.Count(set, order);

        foreach (var row in set.Columns)
        {
            foreach (var column in set.Columns)
            {
                var expected = RowByRow(row, column);
                var table = counted.Of(row.Id, column.Id);
                for (var r = 0; r < row.Codes.CodeCount; r++)
                {
                    for (var c = 0; c < column.Codes.CodeCount; c++)
                        Assert.Equal(expected[r, c], table[r, c]);
                }
            }

            Assert.Equal(length, counted.Of(row.Id).Sum());
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_scale_has_the_means_and_covariances_of_its_complete_rows(int length)
    {
        var set = RandomColumns.Set(length);
        string[] items = ["a", "b", "c", "d"];

        var scale = Counting.Count(set, new CountingOrder { Scale = items }).Scale!;

        var complete = Enumerable.Range(0, length)
            .Where(row => items.All(item => set[item].Rows[row] < set[item].Codes.Count))
            .Select(row => items.Select(item => (double)set[item].Codes.Values![set[item].Rows[row]]).ToArray()).ToList();
        Assert.Equal(complete.Count, scale.N);
        for (var i = 0; i < items.Length; i++)
        {
            Assert.Equal(complete.Count == 0, scale.Mean(i) is null);
            Assert.Equal(complete.Count < 2, scale.Covariance(i, i) is null);
            for (var j = 0; complete.Count > 1 && j < items.Length; j++)
            {
                var (meanI, meanJ) = (complete.Average(r => r[i]), complete.Average(r => r[j]));
                Assert.Equal(complete.Sum(r => (r[i] - meanI) * (r[j] - meanJ)) / (complete.Count - 1), scale.Covariance(i, j)!.Value, 1e-8);
                Assert.Equal(meanI, scale.Mean(i)!.Value, 1e-10);
            }
        }
    }

    [Fact]
    public void What_was_not_ordered_is_refused_by_name()
    {
        var counted = Counting.Count(RandomColumns.Set(10), new CountingOrder { Items = ["a"] });

        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => counted.Of("b")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => counted.Of("a", "b"));
        Assert.Null(counted.Scale);
    }

    [Fact]
    public void A_column_without_numbers_cannot_be_part_of_a_scale() =>
        Assert.Throws<ArgumentException>(() => Counting.Count(RandomColumns.Set(10), new CountingOrder { Scale = ["a", "sex"] }));

    private static long[,] RowByRow(ByteColumn row, ByteColumn column)
    {
        var counts = new long[row.Codes.CodeCount, column.Codes.CodeCount];
        for (var i = 0; i < row.Length; i++)
            counts[row.Rows[i], column.Rows[i]]++;
        return counts;
    }
}
