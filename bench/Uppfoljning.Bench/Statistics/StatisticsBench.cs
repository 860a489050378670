using System.Globalization;

namespace Uppfoljning.Bench.Statistics;

/// <summary>The parts of <c>bench/statistics</c> that are ours. Files lie in one folder, which every part and every peer is given.</summary>
internal static class StatisticsBench
{
    private const int Seed = 20240611;

    public static async Task<int> RunAsync(string part, string folder, int rows)
    {
        var csv = Path.Combine(folder, $"{rows}.csv");
        switch (part)
        {
            case "make":
                new MadeAnswers(Seed).WriteCsv(csv, rows);
                break;
            case "make-store":
                await MadeStore.MakeAsync(rows, new MadeAnswers(Seed));
                break;
            case "summary":
                await FullSummary.RunAsync(Reading.Csv(csv));
                break;
            case "csv":
                await Reading.CsvAsync(csv, rows);
                break;
            case "documents":
                await Reading.DocumentsAsync(rows);
                break;
            case "bounded":
                Bounded.Run();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, string.Create(CultureInfo.InvariantCulture, $"No part of that name for {rows} rows."));
        }

        return 0;
    }
}
