using System.Globalization;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Bench.Statistics;

/// <summary>
/// The statistics of a whole file in memory: counts, mean, sd, median and interval of 25 items, alpha on complete rows, the
/// same figures for each level of three groups, Mann–Whitney of every item between the levels of the first.
/// </summary>
internal static class FullSummary
{
    public static Task RunAsync(ColumnSet columns) =>
        Measure.BestAsync("summary", columns.Length, () => Summarise(columns).ToString("F10", CultureInfo.InvariantCulture));

    /// <returns>Alpha, so that the peers can be seen to find the same.</returns>
    private static double Summarise(ColumnSet columns)
    {
        var counted = Counting.Count(columns, new CountingOrder
        {
            Items = MadeAnswers.Items,
            Pairs = CountingOrder.Cross(MadeAnswers.Items, MadeAnswers.GroupIds),
            Scale = MadeAnswers.Items,
        });
        var alpha = CronbachAlpha.Compute(ItemMoments.Of(counted.Scale!, columns.Length)).Alpha ?? 0;
        foreach (var item in MadeAnswers.Items)
        {
            var codes = columns[item].Codes;
            _ = Description.Of(codes.ToFrequencies(counted.Of(item))).MeanInterval;
            foreach (var group in MadeAnswers.GroupIds)
            {
                var table = counted.Of(item, group);
                FrequencyTable[] levels = [.. Enumerable.Range(0, table.Columns.Count).Select(level => codes.ToFrequencies(table.RowCountsAt(level)))];
                foreach (var level in levels)
                {
                    _ = Description.Of(level).Mean;
                }

                if (group == MadeAnswers.GroupIds[0])
                {
                    _ = MannWhitney.Asymptotic(levels[0], levels[1]).PTwoSided;
                }
            }
        }

        return alpha;
    }
}
