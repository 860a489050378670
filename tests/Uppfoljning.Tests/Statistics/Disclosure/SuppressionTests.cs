using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Disclosure;

public class SuppressionTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20240611, 1).WithMaxTest(200);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_cell_is_withheld_just_below_the_threshold_and_shown_at_it(int count, bool withheld)
    {
        var table = MarginTable.Of(new long[,] { { count, 20 }, { 30, 0 } });

        var primary = PrimarySuppression.Find(table, threshold: 5);

        Assert.Equal(withheld, primary.Contains(new Cell(0, 0)));
        Assert.DoesNotContain(new Cell(1, 1), primary);
        Assert.Contains(new Cell(1, 1), PrimarySuppression.Find(table, 5, withholdZeros: true));
    }

    [Fact]
    public void The_audit_finds_the_counts_that_a_patient_reader_finds() => Check.One(Fixed, Prop.ForAll(
        Seeds, seed =>
        {
            var table = MarginTable.Of(RandomTables.Of(3, 3, largest: 7, seed));
            var random = new Random(seed);
            var withheld = table.Cells.Where(cell => !table.IsMargin(cell) && random.Next(3) > 0).ToList();

            var audit = SuppressionAudit.Audit(table, withheld);

            var possible = EveryPossibleTable.Counts(table, withheld);
            return audit.Cells.All(cell => cell.Minimum == possible[cell.Cell].Min && cell.Maximum == possible[cell.Cell].Max);
        }));

    [Fact]
    public void A_patient_reader_never_finds_a_withheld_count() => Check.One(Fixed, Prop.ForAll(
        Seeds, seed =>
        {
            var table = MarginTable.Of(RandomTables.Of(3, 4, largest: 9, seed));
            var pattern = ComplementarySuppression.Protect(table, InnerPrimary(table));

            return pattern.Withheld.Any(table.IsMargin)
                || EveryPossibleTable.Counts(table, pattern.Withheld).Values.All(counts => counts.Count > 1);
        }));

    [Fact]
    public void The_audit_never_undoes_a_pattern_whatever_the_table_and_the_protection() => Check.One(Fixed, Prop.ForAll(
        Seeds, seed =>
        {
            var random = new Random(seed);
            var table = MarginTable.Of(RandomTables.Of(random.Next(1, 9), random.Next(1, 9), random.Next(1, 60), seed));
            var protection = random.Next(1, 8);
            var pattern = ComplementarySuppression.Protect(table, PrimarySuppression.Find(table), protection, random.Next(2) == 0);

            return pattern.Reason is Reason.NoSafePattern
                || (pattern.Primary.All(pattern.Withheld.Contains) && SuppressionAudit.Audit(table, pattern.Withheld, protection).Safe);
        }));

    [Fact]
    public void No_pattern_is_given_up_while_withholding_every_answered_cell_would_be_safe() => Check.One(Fixed, Prop.ForAll(
        Seeds, seed =>
        {
            var table = MarginTable.Of(RandomTables.Of(4, 3, largest: 9, seed));
            var pattern = ComplementarySuppression.Protect(table, PrimarySuppression.Find(table), protection: 3);
            var answered = table.Cells.Where(cell => table[cell] > 0);

            return pattern.Reason is null || !SuppressionAudit.Audit(table, answered, protection: 3).Safe;
        }));

    [Fact]
    public void A_pattern_has_at_most_one_cell_more_than_the_best() => Check.One(Fixed.WithMaxTest(40), Prop.ForAll(
        Seeds, seed =>
        {
            var table = MarginTable.Of(RandomTables.Of(4, 4, largest: 60, seed));
            var primary = InnerPrimary(table);
            var pattern = ComplementarySuppression.Protect(table, primary);

            var shown = table.Cells.Where(cell => !table.IsMargin(cell) && table[cell] > 0).Except(primary).ToArray();
            return pattern.Secondary.Count <= 1 || !AnySafe(table, primary, shown, pattern.Secondary.Count - 2);
        }));

    [Theory]
    [InlineData(20, 10, 1)]
    [InlineData(100, 20, 1)]
    [InlineData(100, 20, 5)]
    public void A_large_table_is_protected(int rows, int columns, int protection)
    {
        var table = MarginTable.Of(RandomTables.Of(rows, columns, largest: 40, seed: 11));

        var pattern = ComplementarySuppression.Protect(table, PrimarySuppression.Find(table), protection);

        Assert.Null(pattern.Reason);
        Assert.True(SuppressionAudit.Audit(table, pattern.Withheld, protection).Safe);
    }

    [Fact]
    public void A_single_withheld_cell_is_given_away_by_its_row()
    {
        var table = MarginTable.Of(new long[,] { { 20, 3, 15 }, { 12, 18, 9 }, { 8, 11, 25 } });

        var audit = SuppressionAudit.Audit(table, [new Cell(0, 1)]);

        Assert.False(audit.Safe);
        Assert.True(Assert.Single(audit.Cells).Disclosed);
    }

    [Fact]
    public void One_count_alone_has_no_safe_pattern()
    {
        var table = MarginTable.Of(new long[,] { { 0, 0 }, { 0, 0 } });

        var pattern = ComplementarySuppression.Protect(table, [new Cell(0, 0)]);

        Assert.Equal(Reason.NoSafePattern, pattern.Reason);
    }

    [Fact]
    public void Tables_and_cells_that_cannot_be_are_refused()
    {
        var table = MarginTable.Of(new long[,] { { 1 } });

        Assert.Throws<ArgumentException>(() => MarginTable.Of(new long[0, 3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarginTable.Of(new long[,] { { -1 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SuppressionAudit.Audit(table, [new Cell(2, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SuppressionAudit.Audit(table, [], protection: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimarySuppression.Find(table, threshold: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplementarySuppression.Protect(table, [], protection: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaseRounding.Round(table, roundTo: 0));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static List<Cell> InnerPrimary(MarginTable table) => [.. PrimarySuppression.Find(table).Where(cell => !table.IsMargin(cell))];

    private static bool AnySafe(MarginTable table, IReadOnlyList<Cell> withheld, ReadOnlySpan<Cell> shown, int more)
    {
        if (more <= 0)
            return SuppressionAudit.Audit(table, withheld).Safe;
        for (var i = 0; i < shown.Length; i++)
        {
            if (AnySafe(table, [.. withheld, shown[i]], shown[(i + 1)..], more - 1))
                return true;
        }

        return false;
    }
}
