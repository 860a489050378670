using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Likert;

public class LikertItemTests
{
    private static readonly AnswerScale OneToFive = new(1, 5);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(2.5)]
    public void An_answer_that_is_no_value_of_the_scale_is_refused(double answer)
    {
        var refused = Assert.Throws<RefusedInputException>(() => LikertItem.Summarize(FrequencyTable.Of([3, answer]), OneToFive));

        Assert.Equal(Refusal.OutOfScale, refused.Refusal);
    }

    [Fact]
    public void Boxes_may_meet_but_not_overlap()
    {
        var answers = FrequencyTable.Of([1, 4]);

        Assert.Equal(0, LikertItem.Summarize(answers, OneToFive, topBoxes: 3, bottomBoxes: 2).Net.Score);
        var refused = Assert.Throws<RefusedInputException>(() => LikertItem.Summarize(answers, OneToFive, topBoxes: 3, bottomBoxes: 3));
        Assert.Equal(Refusal.OverlappingBoxes, refused.Refusal);
        Assert.Throws<ArgumentOutOfRangeException>(() => LikertItem.Summarize(answers, OneToFive, topBoxes: 0));
    }

    [Fact]
    public void Nobody_gives_counts_of_zero_and_no_share()
    {
        var item = LikertItem.Summarize(FrequencyTable.Of([null]), OneToFive);

        Assert.Equal(Reason.NoData, item.Reason);
        Assert.Equal([0, 0, 0, 0, 0], item.Counts);
        Assert.All(item.Percents, percent => Assert.Null(percent));
        Assert.Empty(item.Modes);
        Assert.Null(item.Top.Share ?? item.Net.Score);
    }

    [Fact]
    public void All_most_frequent_values_are_modes() =>
        Assert.Equal([2, 5], LikertItem.Summarize(FrequencyTable.Of([2, 5, 3, 5, 2]), OneToFive).Modes);

    [Fact]
    public void Turning_the_scale_mirrors_every_figure() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var answers = RandomAnswers.Item(new Random(seed), persons: seed % 60);
            var item = LikertItem.Summarize(FrequencyTable.Of(answers), OneToFive);
            var turned = LikertItem.Summarize(FrequencyTable.Of([.. answers.Select(answer => 6 - answer)]), OneToFive);

            return RandomAnswers.Near(6 - item.Description.Mean, turned.Description.Mean)
                && RandomAnswers.Near(item.Description.StandardDeviation, turned.Description.StandardDeviation)
                && RandomAnswers.Near(6 - item.InterpolatedMedian, turned.InterpolatedMedian)
                && RandomAnswers.Near(6 - item.Description.LowerQuartile, turned.Description.UpperQuartile)
                && item.Counts.Reverse().SequenceEqual(turned.Counts)
                && item.Top.Hits == turned.Bottom.Hits
                && RandomAnswers.Near(-item.Net.Score, turned.Net.Score)
                && RandomAnswers.Near(-item.Net.AdjustedWald?.Low, turned.Net.AdjustedWald?.High);
        }));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_group_is_withheld_just_below_the_minimum(int persons, bool withheld)
    {
        var group = GroupSummary.Of("Kommun", FrequencyTable.FromCounts(4, [persons], missing: 2), OneToFive, minimum: 5);

        Assert.Equal(withheld, group.IsWithheld);
        Assert.Equal(withheld, group.Description is null && group.Top is null);
        Assert.Equal((persons, 2), (group.Valid, group.Missing));
    }

    [Fact]
    public void More_positive_and_negative_answers_than_answers_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NetScore.Of(3, 3, 5));
}
