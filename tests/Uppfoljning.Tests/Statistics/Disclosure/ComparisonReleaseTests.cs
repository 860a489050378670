using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Disclosure;

public class ComparisonReleaseTests
{
    [Fact]
    public void Groups_whose_counts_are_all_shown_are_compared_exactly()
    {
        var comparison = Release(new DisclosurePolicy(), ("K", [6, 9, 12, 14, 20]), ("M", [14, 12, 9, 8, 7])).Items[0].Comparison!;

        var test = MannWhitney.Asymptotic(FrequencyTable.FromCounts(1, [6, 9, 12, 14, 20]), FrequencyTable.FromCounts(1, [14, 12, 9, 8, 7]));
        Assert.Equal(Math.Round(test.PTwoSided!.Value, 3), Number(comparison, "p"));
        Assert.Equal(Math.Round(test.RankBiserial!.Value, 2), Number(comparison, "cliffs_delta"));
        Assert.Equal(111, ((Released.Shown)comparison.Find("p")!.N).Value);
        Assert.StartsWith("K svarar högre än M: väljer man en person ur varje grupp slumpvis har den från K högre svar i 67,", comparison.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_needs_a_withheld_group_is_withheld_too()
    {
        // X is too small, so M is withheld with it and nothing is left to compare K with.
        var item = Release(new DisclosurePolicy(), ("K", [6, 9, 12, 14, 20]), ("M", [5, 6, 7, 8, 5]), ("X", [1, 1, 0, 0, 1])).Items[0];

        Assert.IsType<Released.Withheld>(item.Distributions[2].N);
        Assert.Empty(item.Comparison!.Figures);
        Assert.StartsWith("Visas inte", item.Comparison.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_groups_that_are_shown_are_compared()
    {
        var comparison = Release(new DisclosurePolicy(), ("A", [8, 9, 9, 8, 7]), ("B", [7, 8, 9, 9, 20]), ("C", [9, 9, 7, 7, 8]), ("D", [2, 1, 0, 0, 1]), ("E", [6, 6, 5, 5, 5])).Items[0].Comparison!;

        // D is withheld, and with it the smallest other group, E.
        Assert.Equal(3 - 1, Number(comparison, "df"));
        Assert.Equal(41 + 53 + 40, ((Released.Shown)comparison.Find("p")!.N).Value);
    }

    [Fact]
    public void Figures_that_would_give_a_small_count_away_are_told_roughly_or_not_at_all()
    {
        var guarded = Release(new DisclosurePolicy(), ("K", [2, 9, 12, 14, 20]), ("M", [14, 12, 9, 8, 7])).Items[0].Comparison!;
        var open = Release(DisclosurePolicy.PublicData, ("K", [2, 9, 12, 14, 20]), ("M", [14, 12, 9, 8, 7])).Items[0].Comparison!;

        Assert.IsType<Released.Shown>(open.Find("u")!.Value);
        Assert.IsType<Released.Withheld>(guarded.Find("u")!.Value);
        Assert.Contains("säkerställd", guarded.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("slumpvis", guarded.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_family_says_how_many_differences_remain()
    {
        var table = Release(new DisclosurePolicy(), ("K", [6, 9, 12, 14, 20]), ("M", [14, 12, 9, 8, 7]));

        Assert.Equal("Efter justering för 1 jämförelse kvarstår 1 säkerställd skillnad.", table.Family);
        Assert.Equal(table.Items[0].Comparison!.Find("p")!.Value, table.Items[0].Comparison!.Find("p_holm")!.Value);
    }

    [Fact]
    public void One_group_or_answers_that_are_all_alike_say_why_nothing_is_compared()
    {
        var one = Release(new DisclosurePolicy(), ("K", [6, 9, 12, 14, 20])).Items[0].Comparison!;
        var alike = Release(new DisclosurePolicy(), ("K", [0, 0, 12, 0, 0]), ("M", [0, 0, 15, 0, 0])).Items[0].Comparison!;

        Assert.Equal("Kan inte beräknas: bara en grupp har svar.", one.Sentence);
        Assert.Equal("Kan inte beräknas: alla svar är lika.", alike.Sentence);
        Assert.Equal(Reason.AllTied, Assert.IsType<Released.Withheld>(alike.Find("p")!.Value).Cause);
    }

    private static double Number(ReleasedAnalysis analysis, string name) => ((Released.Shown)analysis.Find(name)!.Value).Value;

    private static ReleasedTable Release(DisclosurePolicy policy, params (string Group, long[] Counts)[] groups)
    {
        var (answers, levels) = (new List<byte>(), new List<byte>());
        foreach (var (group, at) in groups.Select((group, at) => (group, at)))
        {
            foreach (var (count, code) in group.Counts.Select((count, code) => (count, code)))
            {
                answers.AddRange(Enumerable.Repeat((byte)code, (int)count));
                levels.AddRange(Enumerable.Repeat((byte)at, (int)count));
            }
        }

        var columns = new ColumnSet([
            ByteColumn.Of("q", CodeList.Scale(1, 5), [.. answers]),
            ByteColumn.Of("group", CodeList.OfOptions(groups.Select(group => group.Group)), [.. levels]),
        ]);
        return policy.Release(columns, new TableOrder { Id = "t", Items = ["q"], By = ["group"], Compare = true });
    }
}
