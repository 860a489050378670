using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>
/// Tries the answers that can make a difference to a condition. A condition with more combinations than
/// <see cref="Limits.ConditionTrials"/> is left undecided, and so is one with other faults.
/// </summary>
internal static class AlwaysRules
{
    public static IEnumerable<Breach> Find(Questionnaire questionnaire, Truth truth)
    {
        var empty = AnswerSet.Empty(questionnaire);
        var trials = Limits.FileTrials;
        foreach (var (condition, before) in LogicRules.PlacesOf(questionnaire))
        {
            if (!IsSound(condition, before, questionnaire)) continue;
            var sets = Combinations(condition, questionnaire, empty);
            if (sets is null) continue;
            if ((trials -= sets.Count) < 0) yield break;
            var isTrue = sets.Select(answers => condition.Evaluate(answers) == Truth.True);
            if (truth == Truth.True ? isTrue.All(yes => yes) : !isTrue.Any(yes => yes)) yield return new Breach(condition);
        }
    }

    private static bool IsSound(Condition condition, int before, Questionnaire questionnaire) =>
        Condition.Claims(condition.Expression).All(claim =>
            questionnaire.Find(claim.Item.Id) is { } item
            && questionnaire.PositionOf(item.Id) < before
            && ClaimTypes.Fit(claim, item)
            && (claim is not Comparison comparison || !ClaimTypes.UnknownValues(comparison, item).Any()));

    private static List<AnswerSet>? Combinations(Condition condition, Questionnaire questionnaire, AnswerSet empty)
    {
        var sets = new List<AnswerSet> { empty };
        foreach (var claims in Condition.Claims(condition.Expression).GroupBy(claim => claim.Item.Id))
        {
            var answers = TryableAnswers.For(questionnaire.Find(claims.Key)!, [.. claims.OfType<Comparison>()]);
            if (answers is null || sets.Count * (answers.Count + 1) > Limits.ConditionTrials) return null;
            sets = [.. sets, .. from set in sets from answer in answers select set.With(claims.Key, answer)];
        }
        return sets;
    }
}
