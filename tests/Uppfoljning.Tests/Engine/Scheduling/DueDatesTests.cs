using System.IO.Compression;
using Uppfoljning.Engine.Scheduling;
using static Uppfoljning.Tests.Engine.Scheduling.Make;

namespace Uppfoljning.Tests.Engine.Scheduling;

public class DueDatesTests
{
    private static readonly int[] Months = [1, 3, 6, 12, 18, 24];

    [Fact]
    public void Every_day_of_twenty_one_years_falls_due_as_in_the_table_that_another_program_made()
    {
        var planner = new Planner(Plan([.. Months.Select(n => AfterExit($"m{n}", n, Step("invitation", 0)))]));
        var (lines, different) = (0, new List<string>());

        foreach (var line in Table())
        {
            lines++;
            var exit = line.Split(',')[0];
            var planned = planner.Plan(Left(exit));
            var dates = planned.Occasions.Zip(planned.Steps, (window, step) => $"{window.Opens:yyyy-MM-dd},{((StepToDo)step).On:yyyy-MM-dd}");
            if ($"{exit},{string.Join(',', dates)}" != line)
                different.Add(line);
        }

        Assert.Equal(7670, lines);
        Assert.Empty(different);
    }

    // due-dates.csv.gz comes from due-dates.py beside this file.
    private static IEnumerable<string> Table()
    {
        using var packed = typeof(DueDatesTests).Assembly.GetManifestResourceStream("due-dates.csv.gz")!;
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
            yield return line;
    }
}
