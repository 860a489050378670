using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scoring;

/// <summary>Why a person has no value on an index.</summary>
public enum IndexReason
{
    /// <summary>Fewer items were answered than the index demands.</summary>
    TooFewAnswered,
}

/// <summary>One person's figure on an index.</summary>
/// <param name="Value">The figure; null when there is a reason.</param>
/// <param name="Reason">Why there is no figure; null when there is one.</param>
/// <param name="Answered">How many of the items were answered with a point on the scale.</param>
public sealed record IndexScore(double? Value, IndexReason? Reason, int Answered);

/// <summary>Counts indexes, one person at a time.</summary>
public static class IndexScorer
{
    private const int LeastPromoter = 9;
    private const int LeastPassive = 7;

    /// <summary>One person's figure.</summary>
    /// <param name="index">The index; all its items are rating items of the questionnaire.</param>
    /// <param name="questionnaire">The version the answers were given under.</param>
    /// <param name="answers">The answers. Every kind of missing answer leaves the item out; none counts as 0.</param>
    /// <returns>
    /// On the answered items x, each turned round to min + max − x where the index says so, with mean m and k items in all:
    /// mean m; sum k·m; percent 100·(m − min)/(max − min); nki 100·(m − 1)/9; nps 100 from 9 on, 0 for 7–8, −100 below.
    /// </returns>
    /// <exception cref="ArgumentException">An item of the index is not a rating item of the questionnaire.</exception>
    /// <remarks>
    /// Source of nki: Fornell (1992), in its simple form, an unweighted mean of the three questions. Sum and the others are
    /// prorated: a missing item counts as the mean of the person's own answers.
    /// </remarks>
    public static IndexScore Score(ScoreIndex index, Questionnaire questionnaire, AnswerSet answers)
    {
        var (sum, answered) = (0, 0);
        Scale? scale = null;
        foreach (var id in index.Items)
        {
            scale = ScaleOf(id, questionnaire);
            if (answers[id] is not ScaleAnswer answer) continue;
            sum += index.Reverse.Contains(id) ? scale.Min + scale.Max - answer.Value : answer.Value;
            answered++;
        }
        return Score(index, scale!, sum, answered);
    }

    /// <summary>One person's figure from what is already added up.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scale">The scale of its items.</param>
    /// <param name="sum">The sum of the answered items, each turned round where the index says so.</param>
    /// <param name="answered">How many were answered.</param>
    public static IndexScore Score(ScoreIndex index, Scale scale, int sum, int answered) =>
        answered == 0 || answered < index.MinAnswered
            ? new IndexScore(null, IndexReason.TooFewAnswered, answered)
            : new IndexScore(ValueOf(index, scale, (double)sum / answered), null, answered);

    private static Scale ScaleOf(string id, Questionnaire questionnaire) => questionnaire.Find(id) is RatingItem item
        ? item.Scale
        : throw new ArgumentException($"The index counts '{id}', which is not a rating item of '{questionnaire.Id}'.", nameof(questionnaire));

    private static double ValueOf(ScoreIndex index, Scale scale, double mean) => index.Scoring switch
    {
        IndexScoring.Mean => mean,
        IndexScoring.Sum => mean * index.Items.Count,
        IndexScoring.Percent or IndexScoring.Nki => 100 * (mean - scale.Min) / (scale.Max - scale.Min),
        IndexScoring.Nps => mean >= LeastPromoter ? 100 : mean >= LeastPassive ? 0 : -100,
        _ => throw new ArgumentException($"There is no scoring {index.Scoring}.", nameof(index)),
    };
}
