using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Web.Reporting;

/// <summary>Answers to a questionnaire that follow from a seed: every kind of answer and of missing answer occurs.</summary>
internal static class RandomAnswers
{
    public static IReadOnlyList<AnswerSet> Of(Questionnaire questionnaire, int persons, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, persons).Select(_ => questionnaire.Items.Where(item => item.IsCoded).Aggregate(
            AnswerSet.Empty(questionnaire), (answers, item) => answers.With(item.Id, AnswerTo(item, random))))];
    }

    private static Answer AnswerTo(Item item, Random random)
    {
        if (random.NextDouble() < 0.15)
        {
            return MissingAnswer.Of((Missing)random.Next(4));
        }

        return item switch
        {
            RatingItem rating => new ScaleAnswer(rating.Scale.Values[random.Next(rating.Scale.Values.Count)].Value),
            ChoiceItem { Multiple: true } several => new ChoicesAnswer([.. Some(several.Choices, random)]),
            ChoiceItem one => new ChoiceAnswer(one.Choices[random.Next(one.Choices.Count)].Value),
            _ => throw new InvalidOperationException($"{item.Id} is not expected."),
        };
    }

    private static List<string> Some(IReadOnlyList<Option> options, Random random)
    {
        var chosen = options.Where(_ => random.NextDouble() < 0.2).Select(option => option.Value).ToList();
        return chosen.Count > 0 ? chosen : [options[random.Next(options.Count)].Value];
    }
}
