using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;
using Uppfoljning.Tests.Statistics.Ranks;

namespace Uppfoljning.Tests.Statistics.Categorical;

public class FisherExactTests
{
    private static readonly long[,] TooLarge =
    {
        { 12, 9, 14, 11, 10, 8 }, { 7, 13, 9, 12, 11, 10 }, { 10, 8, 12, 9, 14, 7 }, { 9, 11, 10, 8, 9, 13 }, { 14, 10, 7, 11, 8, 12 },
    };

    [Fact]
    public void A_lady_who_tells_three_of_four_cups_may_have_guessed()
    {
        var result = FisherExact.Test(new long[,] { { 3, 1 }, { 1, 3 } });

        Assert.Equal(34.0 / 70, result.PTwoSided!.Value, 14);
        Assert.Equal(17.0 / 70, result.PGreater!.Value, 14);
        Assert.Equal(9, result.OddsRatioSample);
    }

    [Fact]
    public void It_agrees_with_visiting_every_table_in_any_orientation() => Check.One(SeededAnswers.Fixed, Prop.ForAll(
        SeededAnswers.Seeds, seed =>
        {
            var random = new Random(seed);
            var table = RandomTable(random, random.Next(2, 4), random.Next(2, 7), random.Next(4, 13));
            if (ChiSquare.Test(table).Reason is not null)
                return FisherExact.Test(table).PTwoSided is null;

            var result = FisherExact.Test(table);

            return SeededAnswers.Same(result.PTwoSided, EveryTable.TwoSided(table)) && SeededAnswers.Same(result.PTwoSided, FisherExact.Test(Turned(table)).PTwoSided);
        }));

    [Fact]
    public void An_empty_cell_gives_an_odds_ratio_of_nought_with_an_upper_limit()
    {
        var result = FisherExact.Test(new long[,] { { 0, 8 }, { 6, 4 } });

        Assert.Equal(0, result.OddsRatio);
        Assert.Equal(0, result.OddsRatioInterval!.Low);
        Assert.InRange(result.OddsRatioInterval.High, 0.1, 10);
    }

    [Fact]
    public void A_perfect_table_has_an_infinite_odds_ratio()
    {
        var result = FisherExact.Test(new long[,] { { 5, 0 }, { 0, 5 } });

        Assert.Equal(double.PositiveInfinity, result.OddsRatio);
        Assert.Equal(double.PositiveInfinity, result.OddsRatioInterval!.High);
    }

    [Fact]
    public void A_two_by_two_table_of_a_million_persons_is_still_exact()
    {
        var table = new long[,] { { 250_200, 249_800 }, { 249_700, 250_300 } };

        var result = FisherExact.Test(table);

        Assert.Equal(TestForm.Exact, result.Form);
        Assert.Equal(ChiSquare.Test(table).PYates!.Value, result.PTwoSided!.Value, 4);
    }

    [Fact]
    public void A_table_too_large_to_enumerate_is_drawn_and_says_so()
    {
        var result = FisherExact.Test(TooLarge, new FisherExactOptions(Seed: 7, Draws: 4000));

        Assert.Equal(TestForm.MonteCarlo, result.Form);
        Assert.Equal(7, result.Options.Seed);
        Assert.InRange(result.StandardError!.Value, 0.001, 0.01);
        Assert.InRange(result.PTwoSided!.Value - ChiSquare.Test(TooLarge).P!.Value, -0.05, 0.05);
    }

    [Fact]
    public void The_same_seed_draws_the_same_tables_and_another_seed_others()
    {
        double? P(int seed) => FisherExact.Test(TooLarge, new FisherExactOptions(Seed: seed, Draws: 500)).PTwoSided;

        Assert.Equal(P(1), P(1));
        Assert.NotEqual(P(1), P(2));
    }

    [Fact]
    public void A_hundred_thousand_persons_are_drawn_and_one_more_is_the_chi_square_test()
    {
        var table = new long[,] { { 20_000, 20_000, 10_000 }, { 20_000, 20_000, 10_000 } };
        var drawn = FisherExact.Test(table, new FisherExactOptions(Draws: 100)).Form;
        table[0, 0]++;

        var result = FisherExact.Test(table);

        Assert.Equal(TestForm.MonteCarlo, drawn);
        Assert.Equal(TestForm.Asymptotic, result.Form);
        Assert.Equal(ChiSquare.Test(table).P, result.PTwoSided);
    }

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("table", () => FisherExact.Test(new long[,] { { 1, -1 }, { 2, 3 } }));

    [Fact]
    public void Rows_without_persons_are_left_out_before_anything_is_computed()
    {
        var result = ChiSquare.Test(new long[,] { { 3, 5 }, { 0, 0 }, { 4, 1 } });

        Assert.Equal((1, 0), (result.DroppedRows, result.DroppedColumns));
        Assert.Equal(1, result.Degrees);
        Assert.True(result.IsUnreliable);
    }

    [Fact]
    public void A_table_with_one_column_left_has_no_test() =>
        Assert.Equal(Reason.OneCategory, ChiSquare.Test(new long[,] { { 3, 0 }, { 4, 0 } }).Reason);

    private static long[,] RandomTable(Random random, int rows, int columns, int persons)
    {
        var table = new long[rows, columns];
        for (var person = 0; person < persons; person++)
            table[random.Next(rows), random.Next(columns)]++;
        return table;
    }

    private static long[,] Turned(long[,] table)
    {
        var turned = new long[table.GetLength(1), table.GetLength(0)];
        for (var row = 0; row < table.GetLength(0); row++)
            for (var column = 0; column < table.GetLength(1); column++)
                turned[column, row] = table[row, column];
        return turned;
    }
}
