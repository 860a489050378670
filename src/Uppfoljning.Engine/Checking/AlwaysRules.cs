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
            if (!IsSound(condition, before, questionnaire) || AnswersToTry(condition, questionnaire) is not { } toTry) continue;
            if ((trials -= Combinations(toTry)) < 0) yield break;
            var isTrue = Combine(toTry, empty).Select(answers => condition.Evaluate(answers) == Truth.True);
            if (truth == Truth.True ? isTrue.All(yes => yes) : !isTrue.Any(yes => yes)) yield return new Breach(condition);
        }
    }

    private static bool IsSound(Condition condition, int before, Questionnaire questionnaire) =>
        condition.Claims.All(claim =>
            questionnaire.Find(claim.Item.Id) is { } item
            && questionnaire.PositionOf(item.Id) < before
            && ClaimTypes.Fit(claim, item)
            && (claim is not Comparison comparison || !ClaimTypes.UnknownValues(comparison, item).Any()));

    /// <summary>For each item the condition names, the answers that make a difference; null when they are too many together.</summary>
    private static List<(string Id, IReadOnlyList<Answer> Answers)>? AnswersToTry(Condition condition, Questionnaire questionnaire)
    {
        var toTry = new List<(string, IReadOnlyList<Answer>)>();
        foreach (var claims in condition.Claims.GroupBy(claim => claim.Item.Id))
        {
            if (TryableAnswers.For(questionnaire.Find(claims.Key)!, [.. claims.OfType<Comparison>()]) is not { } answers) return null;
            toTry.Add((claims.Key, answers));
            if (Combinations(toTry) > Limits.ConditionTrials) return null;
        }
        return toTry;
    }

    private static int Combinations(List<(string Id, IReadOnlyList<Answer> Answers)> toTry) =>
        toTry.Aggregate(1, (product, item) => product * (item.Answers.Count + 1));

    private static IEnumerable<AnswerSet> Combine(IEnumerable<(string Id, IReadOnlyList<Answer> Answers)> toTry, AnswerSet empty) =>
        toTry.Aggregate((IEnumerable<AnswerSet>)[empty], (sets, item) => sets.SelectMany(set => item.Answers.Select(answer => set.With(item.Id, answer)).Prepend(set)));
}
