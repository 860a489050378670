using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Statistics.Disclosure;

public class LinkedReleaseTests
{
    private const int Minimum = 5;
    private static readonly Dictionary<string, string?[]> Levels = new() { ["sex"] = ["w", "m", "o"], ["age"] = ["a", "b", "c", null] };
    private static readonly TableOrder[] Family = [.. new string[][] { [], ["sex"], ["age"], ["sex", "age"] }.Select(by => new TableOrder { Id = "t", Items = ["q"], By = by })];

    [Fact]
    public void Laid_side_by_side_the_tables_give_no_small_count_away()
    {
        var found = Enumerable.Range(1, 100).SelectMany(seed => WorkedOut(seed, columns => new DisclosurePolicy(Minimum).ReleaseTogether(columns, Family)));

        Assert.Empty(found);
    }

    [Fact]
    public void Released_one_by_one_they_would()
    {
        var found = Enumerable.Range(1, 100).SelectMany(seed => WorkedOut(seed, columns => [.. Family.Select(order => new DisclosurePolicy(Minimum).Release(columns, order))]));

        Assert.NotEmpty(found);
    }

    [Fact]
    public void Everybody_reads_the_same_in_every_table()
    {
        var columns = Responses(seed: 7);

        var tables = new DisclosurePolicy(Minimum).ReleaseTogether(columns, Family);

        var everybody = tables.Select(table => table.Items[0].Distributions[0].Counts.Concat(table.Items[0].Distributions[0].Missing).ToArray()).ToArray();
        Assert.All(everybody, counts => Assert.Equal(everybody[0].Select(figure => figure is Released.Withheld), counts.Select(figure => figure is Released.Withheld)));
    }

    [Fact]
    public void Most_of_a_large_programme_is_still_shown()
    {
        var columns = Responses(seed: 3, rows: 2_000);

        var tables = new DisclosurePolicy(Minimum).ReleaseTogether(columns, Family);

        var counts = tables.SelectMany(table => table.Items[0].Distributions).SelectMany(distribution => distribution.Counts).ToList();
        Assert.True(counts.Count(count => count is Released.Shown) > 0.9 * counts.Count);
    }

    private static IEnumerable<string> WorkedOut(int seed, Func<ColumnSet, IReadOnlyList<ReleasedTable>> release)
    {
        var columns = Responses(seed);
        var tables = release(columns);
        var reader = new DeductiveReader(tables, Levels);
        var truth = DisclosurePolicy.PublicData.ReleaseTogether(columns, Family);
        foreach (var (table, exact) in tables.Zip(truth))
        {
            foreach (var (group, i) in table.Groups.Select((group, i) => (group, i)))
            {
                var column = DeductiveReader.ColumnOf(table.By.Zip(group.Levels, (variable, level) => (variable, level)));
                foreach (var (code, option) in table.Items[0].Options.Select((option, code) => (code, option)))
                {
                    var count = ((Released.Shown)exact.Items[0].Distributions[i].Counts[code]).Value;
                    var (low, high) = reader.Knows(column, option);
                    if (count is > 0 and < Minimum && table.Items[0].Distributions[i].Counts[code] is Released.Withheld && low == high)
                        yield return $"seed {seed}, {string.Join('×', table.By)}, {column}: {option} is {count}";
                }
            }
        }
    }

    private static ColumnSet Responses(int seed, int rows = 90)
    {
        var random = new Random(seed);
        byte[] Draw(int codes, double skew) => [.. Enumerable.Range(0, rows).Select(_ => (byte)(codes * Math.Pow(random.NextDouble(), skew)))];
        return new ColumnSet([
            ByteColumn.Of("q", CodeList.Scale(1, 4), Draw(6, 1.4)),
            ByteColumn.Of("sex", CodeList.OfOptions(["w", "m", "o"]), Draw(3, 1.8)),
            ByteColumn.Of("age", CodeList.OfOptions(["a", "b", "c"]), Draw(4, 1.3)),
        ]);
    }
}
