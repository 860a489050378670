using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Indices;

public class ScaleScoreTests
{
    [Fact]
    public void A_missing_item_is_stood_for_by_the_answered_ones_and_never_counts_as_zero()
    {
        var items = ItemMatrix.FromRows([[4, 4, null, 4]], 4);

        Assert.Equal([16], ScaleScore.Compute(items, 1, 5, [], minimumAnswered: 3, Scoring.Sum).Scores);
        Assert.Equal([75], ScaleScore.Compute(items, 1, 5, [], minimumAnswered: 3, Scoring.Percent).Scores);
        Assert.Equal([null], ScaleScore.Compute(items, 1, 5, [], minimumAnswered: 4).Scores);
    }

    [Fact]
    public void Turning_every_item_mirrors_the_score_and_the_order_of_persons_does_not_matter() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var items = RandomAnswers.Scale(new Random(seed), persons: seed % 30, items: 4);
            var here = ScaleScore.Compute(items, 1, 5, [], minimumAnswered: 2);
            var turned = ScaleScore.Compute(items, 1, 5, [0, 1, 2, 3], minimumAnswered: 2);
            var backwards = ScaleScore.Compute(Backwards(items), 1, 5, [], minimumAnswered: 2);

            return RandomAnswers.Near(6 - here.Description.Mean, turned.Description.Mean)
                && RandomAnswers.Near(here.Description.StandardDeviation, backwards.Description.StandardDeviation)
                && here.Scored == backwards.Scored && here.Prorated == turned.Prorated;
        }));

    [Theory]
    [InlineData(3, 60, 0, 0)]
    [InlineData(2.5, 50, 1, 0)]
    [InlineData(1.4, 28, 1, 1)]
    [InlineData(1, 20, 1, 1)]
    public void Low_well_being_includes_50_and_screening_includes_28(double answer, double score, int low, int screened)
    {
        var who5 = Who5.Compute(ItemMatrix.FromRows([[answer, answer, answer, answer, answer]], 5));

        Assert.Equal([score], who5.Summary.Scores);
        Assert.Equal((low, screened), ((int)who5.LowWellBeing.Hits, (int)who5.ScreenedForDepression));
    }

    [Fact]
    public void Kasam_turns_its_five_reversed_items()
    {
        double?[] best = [1, 1, 1, 7, 7, 7, 1, 7, 7, 1, 7, 7, 7];

        var kasam = Kasam13.Compute(ItemMatrix.FromRows([best, [.. best.Select(answer => 8 - answer)]], 13));

        Assert.Equal([91, 13], kasam.Summary.Scores);
        Assert.Equal((35.0, 28.0, 28.0), (kasam.Comprehensibility.Highest, kasam.Manageability.Highest, kasam.Meaningfulness.Highest));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<RefusedInputException>(() => Who5.Compute(ItemMatrix.FromRows([[0, 1, 2, 3, 6]], 5)));
        Assert.Throws<ArgumentException>(() => Who5.Compute(ItemMatrix.FromRows([[0, 1, 2, 3]], 4)));
        Assert.Throws<ArgumentException>(() => Kasam13.Compute(ItemMatrix.FromRows([], 12)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleScore.Compute(ItemMatrix.FromRows([], 2), 1, 5, [2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleScore.Compute(ItemMatrix.FromRows([], 2), 1, 5, [], minimumAnswered: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleScore.Compute(ItemMatrix.FromRows([], 2), 5, 5, []));
        Assert.Throws<ArgumentException>(() => ItemMatrix.FromRows([[1, 2], [1]], 2));
    }

    private static ItemMatrix Backwards(ItemMatrix items) => ItemMatrix.FromRows(
        [.. Enumerable.Range(0, items.Persons).Reverse().Select(person => Enumerable.Range(0, items.Items).Select(item => items[person, item]).ToArray())],
        items.Items);
}
