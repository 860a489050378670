using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Disclosure;

public class ReleaseTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20240611, 1).WithMaxTest(150);
    private static readonly FigureRule Mean = new("mean", answers => Description.Of(answers).Mean, Decimals: 3);

    [Fact]
    public void A_patient_reader_works_out_no_withheld_count_from_counts_totals_and_means() => Check.One(Fixed, Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var columns = RandomAnswers(random, persons: random.Next(5, 30), levels: random.Next(1, 4));
            var order = new TableOrder { Id = "t", Items = ["q"], By = random.Next(4) == 0 ? [] : ["sex"], Figures = [Mean] };

            var table = new DisclosurePolicy().Release(columns, order);

            return !PatientReader.WorksOutACount(table.Items[0]);
        }));

    [Fact]
    public void A_patient_reader_works_out_no_withheld_count_from_tests_of_the_groups_either()
    {
        var numeric = 0;
        Check.One(Fixed, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var columns = RandomAnswers(random, persons: random.Next(14, 34), levels: random.Next(2, 4));

            var table = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["sex"], Figures = [Mean], Compare = true });

            numeric += table.Items[0].Comparison!.Find("p")?.Value is Released.Shown ? 1 : 0;
            return !PatientReader.WorksOutACount(table.Items[0]);
        }));
        Assert.True(numeric > 4, $"Only {numeric} tests were told.");
    }

    [Fact]
    public void The_patient_reader_is_able_to_work_out_a_count_when_nothing_hides_it()
    {
        var columns = Columns(("q", CodeList.Scale(1, 3), [.. Repeat(0, 3), .. Repeat(1, 9), .. Repeat(2, 8)]));

        var open = DisclosurePolicy.PublicData.Release(columns, new TableOrder { Id = "t", Items = ["q"], Figures = [Mean] });
        var closed = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"], Figures = [Mean] });

        Assert.All(open.Items[0].Distributions[0].Counts, count => Assert.IsType<Released.Shown>(count));
        Assert.Equal(2, closed.Items[0].Distributions[0].Counts.Count(count => count is Released.Withheld));
        Assert.False(PatientReader.WorksOutACount(closed.Items[0]));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_group_is_withheld_wholly_just_below_the_minimum_and_shown_at_it(int size, bool isShown)
    {
        var columns = Columns(
            ("q", CodeList.Scale(1, 2), Repeat(1, size + 40)),
            ("sex", CodeList.OfOptions(["K", "M", "X"]), [.. Repeat(0, 20), .. Repeat(1, 20), .. Repeat(2, size)]));

        var table = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["sex"], Figures = [Mean] });

        var last = table.Items[0].Distributions[3];
        Assert.Equal(isShown, table.Groups[3].Size is Released.Shown);
        Assert.All([last.N, .. last.Counts, .. last.Percents, .. last.Missing, last.Figures["mean"]], figure => Assert.Equal(isShown, figure is Released.Shown || figure is Released.Withheld { Reason: WithholdingReason.LowBase }));
        Assert.Equal(isShown, table.Groups[1].Size is Released.Shown && table.Groups[2].Size is Released.Shown);
    }

    [Fact]
    public void Those_whose_group_is_not_known_cannot_be_found_by_subtraction()
    {
        var sex = CodeList.OfOptions(["K", "M"]);
        var columns = Columns(
            ("q", CodeList.Scale(1, 2), Repeat(1, 32)),
            ("sex", sex, [.. Repeat(0, 14), .. Repeat(1, 15), .. Repeat(sex.CodeOf(Missing.Skipped), 3)]));

        var table = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["sex"] });

        Assert.Equal([[], ["K"], ["M"], [null]], table.Groups.Select(group => group.Levels));
        Assert.Equal([true, false, true, false], table.Groups.Select(group => group.Size is Released.Shown));
    }

    [Fact]
    public void A_percentage_stands_on_its_own_and_is_rounded_half_away_from_zero()
    {
        // 7 of 56 is 12.5 and 16 of 56 is 28.57; the five parts make 101.
        var columns = Columns(("q", CodeList.Scale(1, 5), [.. Repeat(0, 23), .. Repeat(1, 5), .. Repeat(2, 16), .. Repeat(3, 7), .. Repeat(4, 5)]));

        var table = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"] });

        Assert.Equal([41, 9, 29, 13, 9], table.Items[0].Distributions[0].Percents.Select(percent => ((Released.Shown)percent).Value));
    }

    [Theory]
    [InlineData(9, null, 0)]
    [InlineData(10, 50.0, 0)]
    [InlineData(99, 51.0, 0)]
    [InlineData(201, 50.2, 1)]
    public void Percentages_have_no_decimal_below_a_hundred_answers_and_do_not_exist_below_the_base(int answers, double? percent, int decimals)
    {
        var columns = Columns(("q", CodeList.Scale(1, 2), [.. Repeat(0, answers / 2), .. Repeat(1, answers - (answers / 2))]));

        var last = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"] }).Items[0].Distributions[0].Percents[1];

        if (percent is null)
            Assert.Equal(WithholdingReason.LowBase, Assert.IsType<Released.Withheld>(last).Reason);
        else
            Assert.Equal((percent.Value, decimals), (((Released.Shown)last).Value, ((Released.Shown)last).Decimals));
    }

    [Fact]
    public void Valid_and_missing_of_every_kind_make_the_responses()
    {
        var scale = CodeList.Scale(1, 2);
        var kinds = Enum.GetValues<Missing>().SelectMany(kind => Repeat(scale.CodeOf(kind), 6 + (int)kind));
        var columns = Columns(("q", scale, [.. Repeat(0, 7), .. Repeat(1, 8), .. kinds]));

        var released = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"] }).Items[0].Distributions[0];

        Assert.Equal([6, 7, 8, 9], released.Missing.Select(kind => ((Released.Shown)kind).Value));
        Assert.Equal(15, ((Released.Shown)released.N).Value);
    }

    [Fact]
    public void A_group_where_everybody_answered_the_same_is_flagged()
    {
        var columns = Columns(("q", CodeList.Scale(1, 3), Repeat(2, 12)), ("r", CodeList.Scale(1, 3), [.. Repeat(1, 6), .. Repeat(2, 6)]));

        var items = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q", "r"] }).Items;

        Assert.Equal([true, false], items.Select(item => item.Distributions[0].IsUnanimous));
    }

    [Fact]
    public void A_mean_has_one_decimal_and_that_of_a_small_group_cannot_be_had_by_subtraction()
    {
        var columns = Columns(("sex", CodeList.OfOptions(["K", "M", "X"]), [.. Repeat(0, 20), .. Repeat(1, 10), .. Repeat(2, 8)]));
        var scores = Enumerable.Range(0, 38).Select(row => row is > 29 and < 34 ? null : (double?)(row * 1.2345)).ToList();

        var means = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", By = ["sex"], Indexes = [new IndexScores("nki", scores)] }).Indexes[0].Means;

        Assert.Equal([true, true, false, false], means.Select(mean => mean.Mean is Released.Shown));
        Assert.Equal(11.7, ((Released.Shown)means[1].Mean).Value);
        Assert.Equal(20, ((Released.Shown)means[1].N).Value);
    }

    [Fact]
    public void Public_data_are_shown_as_they_are_and_the_table_says_so()
    {
        var columns = Columns(("q", CodeList.Scale(1, 3), [0, 1, 1]), ("sex", CodeList.OfOptions(["K", "M"]), [0, 0, 1]));

        var table = DisclosurePolicy.PublicData.Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["sex"], Figures = [Mean] });

        Assert.True(table.Policy.IsPublicData);
        Assert.Equal([1, 1, 0], table.Items[0].Distributions[1].Counts.Select(count => ((Released.Shown)count).Value));
        Assert.Equal(1.667, ((Released.Shown)table.Items[0].Distributions[0].Figures["mean"]).Value);
    }

    [Fact]
    public void Two_variables_make_a_group_of_each_combination()
    {
        var columns = RandomColumnsOf(2000);

        var table = new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["sex", "place"] });

        Assert.Equal(1 + (2 * 3), table.Groups.Count);
        Assert.Equal(["K", "north"], table.Groups[1].Levels);
        Assert.Equal(2000, ((Released.Shown)table.Groups[0].Size).Value);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(21)]
    public void The_minimum_group_stays_between_its_limits(int minimum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy(minimum));

    [Fact]
    public void Orders_that_cannot_be_met_are_refused()
    {
        var columns = RandomColumnsOf(10);
        var policy = new DisclosurePolicy();

        Assert.Throws<ArgumentException>(() => policy.Release(columns, new TableOrder { Id = "t", Items = ["none"] }));
        Assert.Throws<ArgumentException>(() => policy.Release(columns, new TableOrder { Id = "t", By = ["sex", "place", "q"] }));
        Assert.Throws<ArgumentException>(() => policy.Release(columns, new TableOrder { Id = "t", By = ["sex", "sex"] }));
        Assert.Throws<ArgumentException>(() => policy.Release(columns, new TableOrder { Id = "t", Indexes = [new IndexScores("nki", [1])] }));
    }

    private static byte[] Repeat(int code, int times) => [.. Enumerable.Repeat((byte)code, times)];

    private static ColumnSet Columns(params (string Id, CodeList Codes, byte[] Rows)[] columns) =>
        new(columns.Select(column => ByteColumn.Of(column.Id, column.Codes, column.Rows)));

    private static ColumnSet RandomAnswers(Random random, int persons, int levels)
    {
        byte[] Codes(int count) => [.. Enumerable.Range(0, persons).Select(_ => (byte)random.Next(count))];
        return Columns(("q", CodeList.Scale(1, 3), Codes(4)), ("sex", CodeList.OfOptions(Enumerable.Range(0, levels).Select(level => $"g{level}")), Codes(levels)));
    }

    private static ColumnSet RandomColumnsOf(int length) => new([
        RandomAnswersOf("q", CodeList.Scale(1, 5), length, 1),
        RandomAnswersOf("sex", CodeList.OfOptions(["K", "M"]), length, 2),
        RandomAnswersOf("place", CodeList.OfOptions(["north", "south", "west"]), length, 3),
    ]);

    private static ByteColumn RandomAnswersOf(string id, CodeList codes, int length, int seed)
    {
        var random = new Random(seed);
        return ByteColumn.Of(id, codes, [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(codes.Count))]);
    }
}
