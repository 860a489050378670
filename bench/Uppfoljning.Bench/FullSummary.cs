using System.Diagnostics;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Bench;

/// <summary>
/// The statistics of a whole file: counts, mean, sd, median and interval of 25 items, alpha on complete rows, the same
/// figures for each level of three groups, Mann–Whitney of every item between the levels of the first. And a released table.
/// </summary>
internal static class FullSummary
{
    /// <summary>Rows of a first pass whose figures are those of a program that has just started.</summary>
    private const int WarmUp = 2_000;

    private static readonly string[] Groups = ["sex", "age", "agency"];
    private static readonly int[] Levels = [2, 5, 8];
    private static readonly string[] Items = [.. Enumerable.Range(1, 25).Select(item => $"q{item}")];

    public static int Run(int rounds)
    {
        foreach (var rows in (int[])[WarmUp, 61, 10_000, 100_000, 1_000_000])
        {
            var columns = Columns(rows, new Random(20240611));
            Report(rows, "summary", rounds, () => Summarise(columns));
            Report(rows, "released by agency", rounds, () => new DisclosurePolicy().Release(columns, new TableOrder { Id = "t", Items = Items, By = ["agency"], Figures = [new FigureRule("mean", answers => Description.Of(answers).Mean)] }).Items.Count);
        }

        return 0;
    }

    private static double Summarise(ColumnSet columns)
    {
        var counted = Counting.Count(columns, new CountingOrder { Items = Items, Pairs = CountingOrder.Cross(Items, Groups), Scale = Items });
        var sum = CronbachAlpha.Compute(ItemMoments.Of(counted.Scale!, columns.Length)).Alpha!.Value;
        foreach (var item in Items)
        {
            var codes = columns[item].Codes;
            sum += Description.Of(codes.ToFrequencies(counted.Of(item))).MeanInterval!.Low;
            foreach (var group in Groups)
            {
                var table = counted.Of(item, group);
                var levels = Enumerable.Range(0, table.Columns.Count).Select(level => codes.ToFrequencies(table.RowCountsAt(level))).ToList();
                sum += levels.Sum(level => Description.Of(level).Mean ?? 0);
                if (group == Groups[0])
                    sum += MannWhitney.Asymptotic(levels[0], levels[1]).PTwoSided ?? 0;
            }
        }

        return sum;
    }

    private static ColumnSet Columns(int rows, Random random)
    {
        var trait = Enumerable.Range(0, rows).Select(_ => Normal(random)).ToArray();
        var items = Items.Select(item => Column(item, CodeList.Scale(1, 5), row => random.NextDouble() < 0.03 ? null : Answer((0.6 * trait[row]) + (0.8 * Normal(random))), rows));
        return new ColumnSet(items.Concat(Groups.Zip(Levels, (group, levels) => Column(group, CodeList.Scale(1, levels), _ => random.Next(levels), rows))));
    }

    private static ByteColumn Column(string id, CodeList codes, Func<int, int?> code, int rows) =>
        ByteColumn.Of(id, codes, [.. Enumerable.Range(0, rows).Select(row => code(row) is { } option ? (byte)option : codes.CodeOf(Missing.Skipped))]);

    private static int Answer(double value) => value switch { < -1.55 => 0, < -0.92 => 1, < -0.2 => 2, < 0.77 => 3, _ => 4 };

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Report(int rows, string what, int rounds, Func<double> work)
    {
        var (wall, cpu) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            if (Stopwatch.GetElapsedTime(start) is var took && took < wall)
                (wall, cpu) = (took, Environment.CpuUsage.TotalTime - used);
        }

        Console.WriteLine(FormattableString.Invariant($"{rows,9} rows  {what,-20} {wall.TotalMilliseconds,9:F2} ms  cpu {cpu.TotalMilliseconds,8:F1} ms  (best of {rounds})"));
    }
}
