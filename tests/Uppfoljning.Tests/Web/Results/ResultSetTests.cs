using System.Collections.Concurrent;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Features.Results;

namespace Uppfoljning.Tests.Web.Results;

public class ResultSetTests
{
    private const int Minimum = 5;

    [Theory]
    [InlineData("wwwwwmmmmm", "wwwww", 15)]
    [InlineData("wwwwwmmmmm", "wwwwm", 10)]
    [InlineData("wwwwwmmmmm", "wwwwmm", 10)]
    [InlineData("wwwwwmmmmm", "wwwwwo", 16)]
    [InlineData("wwwwwm", "wwwwwmmm", 14)]
    [InlineData("wwwwww", "mmmmmw", 6)]
    [InlineData("", "wwwww", 5)]
    public void A_breakdown_waits_until_every_shown_group_has_grown_enough(string first, string second, int rows)
    {
        var set = Set(first, second);

        Assert.Equal(rows, set.RowsSafeFor(["@gender"], Minimum));
    }

    [Fact]
    public void What_has_waited_comes_with_the_batch_that_makes_it_enough()
    {
        var set = Set("wwwwwmmmmm", "wwwwm", "wmmmm");

        Assert.Equal(20, set.RowsSafeFor(["@gender"], Minimum));
    }

    [Fact]
    public void Everybody_together_never_waits() => Assert.Equal(11, Set("wwwwwm", "wwwwm").RowsSafeFor([], Minimum));

    [Fact]
    public void Two_looks_at_a_breakdown_differ_in_each_shown_group_by_the_minimum_or_by_nobody()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 200; trial++)
        {
            string[] batches = [.. Enumerable.Range(0, 8).Select(_ => string.Concat(Enumerable.Range(0, random.Next(5, 12)).Select(_ => "wwwmmo"[random.Next(6)])))];
            var looks = Enumerable.Range(1, batches.Length).Select(seen => string.Concat(batches)[..Set(batches[..seen]).RowsSafeFor(["@gender"], Minimum)]);

            var before = "";
            foreach (var look in looks)
            {
                Assert.All("wmo", gender => Assert.True(IsSafe(before.Count(c => c == gender), look.Count(c => c == gender))));
                before = look;
            }
        }
    }

    [Fact]
    public async Task While_tables_are_made_nobody_who_waits_for_them_holds_a_thread_that_others_need()
    {
        var set = Set("wwwwwmmmmm");
        using var open = new ManualResetEventSlim();
        var makers = new ConcurrentBag<bool>();
        IReadOnlyList<ReleasedTable> Make(ColumnSet columns)
        {
            makers.Add(Thread.CurrentThread.IsThreadPoolThread);
            open.Wait(TimeSpan.FromSeconds(5));
            return [];
        }

        var asked = Enumerable.Range(0, 100).Select(_ => set.TablesAsync(10, Make)).ToList();

        Assert.All(asked, tables => Assert.False(tables.IsCompleted));
        open.Set();
        await Task.WhenAll(asked);
        Assert.Equal([false], makers);
    }

    private static bool IsSafe(int before, int after) => after == before || after - before >= Minimum || after < Minimum;

    private static ResultSet Set(params string[] batches)
    {
        var ends = new List<int>();
        foreach (var batch in batches)
        {
            ends.Add(ends.LastOrDefault() + batch.Length);
        }

        var rows = string.Concat(batches).Select(gender => (byte)"wmo".IndexOf(gender, StringComparison.Ordinal)).ToArray();
        return new ResultSet(new ColumnSet([ByteColumn.Of("@gender", CodeList.OfOptions(["w", "m", "o"]), rows)]), batches.Length, ends, new BackgroundFacts([]));
    }
}
