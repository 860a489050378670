using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scoring;

namespace Uppfoljning.Tests.Engine.Scoring;

public class IndexScorerTests
{
    private static readonly Questionnaire Asked = Make.Questionnaire(
        [.. Enumerable.Range(1, 13).Select(number => Make.Item($"A{number}", Make.Rating)),
         .. Enumerable.Range(1, 3).Select(number => Make.Item($"N{number}", Make.Rating.Replace("s5", "s10", StringComparison.Ordinal))),
         Make.Item("P", Make.Rating.Replace("s5", "s11", StringComparison.Ordinal))]);

    private static ScoreIndex Index(IndexScoring scoring, int minAnswered, string[] items, params string[] reverse) =>
        new("index", LanguageText.None, items, reverse, minAnswered, scoring);

    private static AnswerSet Answers(params (string Id, int Value)[] given) =>
        given.Aggregate(AnswerSet.Empty(Asked), (set, answer) => set.With(answer.Id, new ScaleAnswer(answer.Value)));

    private static double? Value(ScoreIndex index, AnswerSet answers) => IndexScorer.Score(index, Asked, answers).Value;

    [Theory]
    [InlineData(IndexScoring.Mean, 3)]
    [InlineData(IndexScoring.Sum, 9)]
    [InlineData(IndexScoring.Percent, 50)]
    public void A_missing_item_counts_as_the_mean_of_the_others(IndexScoring scoring, double expected)
    {
        var answers = Answers(("A1", 2), ("A2", 4)).With("A3", MissingAnswer.Of(Missing.DontKnow));

        Assert.Equal(new IndexScore(expected, null, 2), IndexScorer.Score(Index(scoring, 2, ["A1", "A2", "A3"]), Asked, answers));
    }

    [Fact]
    public void A_reversed_item_is_turned_round_on_its_scale()
    {
        Assert.Equal(5, Value(Index(IndexScoring.Mean, 1, ["A1", "A2"], "A2"), Answers(("A1", 5), ("A2", 1))));
        Assert.Equal(3, Value(Index(IndexScoring.Mean, 1, ["A1", "A2"], "A2"), Answers(("A1", 5), ("A2", 5))));
    }

    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(10, 10, 10, 100)]
    [InlineData(7, 8, 9, 700.0 / 9)]
    public void Nki_is_the_mean_on_nought_to_a_hundred(int first, int second, int third, double expected)
    {
        Assert.Equal(expected, Value(Index(IndexScoring.Nki, 3, ["N1", "N2", "N3"]), Answers(("N1", first), ("N2", second), ("N3", third)))!.Value, 1e-12);
    }

    [Theory]
    [InlineData(0, -100)]
    [InlineData(6, -100)]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 100)]
    [InlineData(10, 100)]
    public void Willingness_to_recommend_is_for_against_or_neither(int answer, double expected)
    {
        Assert.Equal(expected, Value(Index(IndexScoring.Nps, 1, ["P"]), Answers(("P", answer))));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Below_the_least_answered_there_is_a_reason_and_no_value(int minAnswered, bool hasValue)
    {
        var score = IndexScorer.Score(Index(IndexScoring.Mean, minAnswered, ["A1", "A2", "A3"]), Asked, Answers(("A1", 1), ("A2", 1)));

        Assert.Equal(hasValue, score.Value is not null);
        Assert.Equal(hasValue ? null : IndexReason.TooFewAnswered, score.Reason);
        Assert.Equal(2, score.Answered);
    }

    [Fact]
    public void Nobody_gets_a_value_from_nothing()
    {
        Assert.Equal(new IndexScore(null, IndexReason.TooFewAnswered, 0), IndexScorer.Score(Index(IndexScoring.Mean, 1, ["A1"]), Asked, Answers()));
    }

    [Fact]
    public void The_sum_of_thirteen_answered_items_is_their_sum()
    {
        string[] items = [.. Enumerable.Range(1, 13).Select(number => $"A{number}")];
        var answers = Answers([.. items.Select((id, at) => (id, 1 + at % 5))]);

        Assert.Equal(items.Select((_, at) => 1 + at % 5).Sum(), Value(Index(IndexScoring.Sum, 13, items), answers)!.Value, 1e-12);
    }

    [Fact]
    public void An_index_of_something_that_is_no_rating_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IndexScorer.Score(Index(IndexScoring.Mean, 1, ["X"]), Asked, Answers()));
    }
}
