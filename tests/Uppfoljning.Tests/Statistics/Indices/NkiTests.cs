using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Indices;

public class NkiTests
{
    [Theory] // the correspondence that SCB prints in its reports
    [InlineData(1, 0)]
    [InlineData(7.5, 72.2)]
    [InlineData(8.7, 85.6)]
    [InlineData(10, 100)]
    public void An_answer_on_1_to_10_becomes_0_to_100(double answer, double index)
    {
        var nki = Nki.Compute(ItemMatrix.FromRows([[answer, answer, answer], [answer, answer, answer]], 3));

        Assert.Equal(index, Math.Round(nki.Index!.Value, 1));
    }

    [Fact]
    public void A_person_with_a_question_left_out_counts_only_when_that_is_allowed()
    {
        var items = ItemMatrix.FromRows([[10, 10, 10], [1, 1, null], [null, null, null]], 3);

        Assert.Equal(100, Nki.Compute(items).Index);
        Assert.Equal(50, Nki.Compute(items, minimumAnswered: 2).Index);
        Assert.Equal(2, Nki.Compute(items, minimumAnswered: 2).Summary!.Scored);
    }

    [Fact]
    public void Only_the_proportions_of_given_weights_matter() => Check.One(RandomAnswers.Fixed, Prop.ForAll(
        RandomAnswers.Seeds, seed =>
        {
            var items = RandomAnswers.Scale(new Random(seed), persons: 20, items: 3, 1, 10);
            var equal = Nki.Compute(items, minimumAnswered: 2);
            var twos = Nki.Compute(items, minimumAnswered: 2, weights: NkiWeights.Given([2, 2, 2]));
            var one = Nki.Compute(items, weights: NkiWeights.Given([1, 2, 3]));
            var ten = Nki.Compute(items, weights: NkiWeights.Given([10, 20, 30]));

            return RandomAnswers.Near(equal.Index, twos.Index) && RandomAnswers.Near(one.Index, ten.Index)
                && RandomAnswers.Near(1, one.Weights!.Sum());
        }));

    [Fact]
    public void Weights_cannot_come_from_a_question_that_all_answered_alike()
    {
        var nki = Nki.Compute(ItemMatrix.FromRows([[1, 2, 5], [4, 6, 5], [7, 8, 5]], 3), weights: NkiWeights.FirstComponent);

        Assert.Equal((Reason.WeightsNotEstimable, null), (nki.Reason, nki.Index));
        Assert.Equal(4, nki.Items[0].Mean);
    }

    [Fact]
    public void Asking_everybody_leaves_no_uncertainty_about_these_persons()
    {
        var items = ItemMatrix.FromRows([[1, 2, 3], [4, 6, 5], [7, 8, 9]], 3);

        var whole = Nki.Compute(items, population: 3);

        Assert.Equal(whole.Index, whole.PopulationInterval!.Low);
        Assert.Equal(whole.Index, whole.PopulationInterval.High);
        Assert.True(Nki.Compute(items, population: 6).PopulationInterval!.Low > whole.Summary!.Description.MeanInterval!.Low);
        Assert.Null(Nki.Compute(items, population: 2).PopulationInterval);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var items = ItemMatrix.FromRows([[1, 2, 11]], 3);

        Assert.Equal(Refusal.OutOfScale, Assert.Throws<RefusedInputException>(() => Nki.Compute(items)).Refusal);
        Assert.Throws<ArgumentException>(() => Nki.Compute(items, highest: 11, weights: NkiWeights.Given([1, 1])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nki.Compute(items, highest: 11, minimumAnswered: 4));
        Assert.Throws<ArgumentException>(() => NkiWeights.Given([1, -1]));
    }

    [Theory]
    [InlineData(6, -100)]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 100)]
    public void Promoters_begin_at_9_and_detractors_end_at_6(int answer, double score) =>
        Assert.Equal(score, Nps.Compute(FrequencyTable.Of([answer])).Net.Score);
}
