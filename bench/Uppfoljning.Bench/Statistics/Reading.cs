using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Features.Results;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Bench.Statistics;

/// <summary>Answers on their way into memory: from a CSV file, and from our own store.</summary>
internal static class Reading
{
    public static ColumnSet Csv(string file)
    {
        using var stream = File.OpenRead(file);
        return CsvAnswers.Read(stream, MadeAnswers.Questionnaire(), MadeAnswers.GroupIds).Columns;
    }

    public static Task CsvAsync(string file, int rows) => Measure.BestAsync("csv", rows, () => Answered(Csv(file)));

    /// <summary>As the results page reads them when it is asked for the first time.</summary>
    public static async Task DocumentsAsync(int rows)
    {
        await using var house = MadeStore.Open();
        await Measure.BestAsync("documents", rows, async () =>
        {
            using var sets = ActivatorUtilities.CreateInstance<ResultSets>(house);
            return Answered((await sets.GetAsync(MadeStore.Key, CancellationToken.None))!.Columns);
        });
    }

    private static string Answered(ColumnSet columns)
    {
        var item = columns[MadeAnswers.Items[0]];
        return $"{Counting.Count(item).Take(item.Codes.Count).Sum()}";
    }
}
