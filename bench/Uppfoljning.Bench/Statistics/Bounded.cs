using System.Globalization;
using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Bench.Statistics;

/// <summary>Work that must end in time however awkward the data are: suppression, sparse breakdowns, exact tests.</summary>
internal static class Bounded
{
    private const int Seed = 7;

    public static void Run()
    {
        foreach (var (rows, columns) in ((int, int)[])[(20, 10), (100, 20)])
        {
            var random = new Random(Seed);
            var table = MarginTable.Of(Table(rows, columns, () => random.Next(0, 10) < 6 ? random.Next(0, 8) : random.Next(5, 60)));
            Measure.Once($"suppression {rows}x{columns}", rows * columns, () => Further(ComplementarySuppression.Protect(table, PrimarySuppression.Find(table))));
        }

        foreach (var rows in (int[])[500, 1_000, 2_000])
        {
            var columns = Sparse(rows);
            Measure.Once("release 5x8", rows, () => Shown(new DisclosurePolicy().Release(columns, Order(columns))));
        }

        Exact();
    }

    private static void Exact()
    {
        foreach (var (rows, columns, each) in ((int, int, int)[])[(4, 5, 5), (5, 5, 8), (6, 6, 40), (10, 10, 1_000)])
        {
            var random = new Random(Seed);
            var table = Table(rows, columns, () => random.Next(0, (2 * each) + 1));
            Measure.Once($"Fisher {rows}x{columns}", Sum(table), () =>
            {
                var result = FisherExact.Test(table);
                return string.Create(CultureInfo.InvariantCulture, $"{result.Form} p={result.PTwoSided:G6}");
            });
        }

        foreach (var persons in (int[])[30, 300, 50_000])
        {
            var random = new Random(Seed);
            FrequencyTable Answers() => FrequencyTable.Of([.. Enumerable.Range(0, persons).Select(_ => (double?)random.Next(0, 101))]);
            var (x, y) = (Answers(), Answers());
            Measure.Once("Mann-Whitney exact", 2L * persons, () => Named(MannWhitney.Exact(x, y)));
            var pairs = PairTable.Of([.. Enumerable.Range(0, persons).Select(_ => (double?)random.Next(0, 101))], [.. Enumerable.Range(0, persons).Select(_ => (double?)random.Next(0, 101))]);
            Measure.Once("signed-rank exact", persons, () => Named(SignedRank.Exact(pairs)));
        }
    }

    private static string Named(ExactRankResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.Form} p={result.PTwoSided:G6}");

    private static string Further(SuppressionPattern pattern) => $"{pattern.Primary.Count}+{pattern.Secondary.Count} cells {pattern.Reason}";

    private static string Shown(ReleasedTable table) =>
        $"{table.Items.Sum(item => item.Distributions.Sum(group => group.Counts.Count(count => count is Released.Shown)))} counts shown";

    /// <summary>Few of many answer at the ends of the scale, and the groups differ in size.</summary>
    private static ColumnSet Sparse(int rows)
    {
        var random = new Random(Seed);
        int Skewed(int levels) => (int)(levels * Math.Pow(random.NextDouble(), 2));
        ByteColumn Column(string id, int levels) => ByteColumn.Of(id, CodeList.Scale(1, levels), [.. Enumerable.Range(0, rows).Select(_ => (byte)Skewed(levels))]);
        return new ColumnSet([.. MadeAnswers.Items.Select(item => Column(item, 5)), Column("age", 5), Column("agency", 8)]);
    }

    private static TableOrder Order(ColumnSet columns) => new()
    {
        Id = "sparse",
        Items = [.. columns.Columns.Select(column => column.Id).Where(MadeAnswers.Items.Contains)],
        By = ["age", "agency"],
        Figures = [new FigureRule("mean", answers => Description.Of(answers).Mean)],
    };

    private static long[,] Table(int rows, int columns, Func<int> count)
    {
        var table = new long[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                table[row, column] = count();
            }
        }

        return table;
    }

    private static long Sum(long[,] table) => table.Cast<long>().Sum();
}
