using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Commands.Demo;

/// <summary>Made-up answers that hang together: one person's answers lean the way that person is doing.</summary>
internal static class DemoAnswers
{
    private const double ShareSkipped = 0.03;
    private const double ShareRefused = 0.02;
    private const double ShareNotKnown = 0.04;

    /// <summary>Everything the person answers, along the route, as it is handed in.</summary>
    /// <param name="lift">How much better, or worse, everyone is doing on this occasion.</param>
    public static AnswerSet Give(Route route, DemoPerson person, double lift, Random random)
    {
        var answers = AnswerSet.Empty(route.Questionnaire);
        foreach (var item in route.Steps.SelectMany(s => s.Items))
        {
            if (item.IsCoded && route.IsAsked(item, answers) && GiveOne(item, answers, person, person.WellBeing + lift, random) is { } answer)
            {
                answers = answers.With(item.Id, answer);
            }
        }

        return route.Complete(answers);
    }

    private static Answer? GiveOne(Item item, AnswerSet soFar, DemoPerson person, double wellBeing, Random random) => random.NextDouble() switch
    {
        < ShareSkipped => null,
        < ShareSkipped + ShareRefused => MissingAnswer.Of(Missing.PreferNotToSay),
        < ShareSkipped + ShareRefused + ShareNotKnown when item.ShowDontKnowItem => MissingAnswer.Of(Missing.DontKnow),
        _ => item switch
        {
            RatingItem rating => Rate(rating.Scale, wellBeing, random),
            ChoiceItem { Multiple: true } several => new ChoicesAnswer(ChooseSeveral(several, person, random)),
            ChoiceItem one => new ChoiceAnswer(Choose(one, soFar, person, wellBeing, random)),
            _ => null,
        },
    };

    private static ScaleAnswer Rate(Scale scale, double wellBeing, Random random)
    {
        var middle = scale.Min + (0.58 * (scale.Max - scale.Min));
        var leaning = scale.Direction == ScaleDirection.LowerIsBetter ? -wellBeing : wellBeing;
        var value = middle + ((scale.Max - scale.Min) * 0.23 * (leaning + (0.8 * DemoRegister.Normal(random))));
        return new ScaleAnswer((int)Math.Clamp(Math.Round(value), scale.Min, scale.Max));
    }

    private static string Choose(ChoiceItem item, AnswerSet soFar, DemoPerson person, double wellBeing, Random random)
    {
        if (item.ChoicesFromQuestion is { } source && soFar[source] is ChoicesAnswer chosen)
        {
            return chosen.Values[0];
        }

        string[] likely = [.. Likely(person, wellBeing).Where(code => item.Find(code) is not null)];
        return likely.Length > 0 && random.NextDouble() < 0.75 ? likely[0] : item.Choices[random.Next(item.Choices.Count)].Value;
    }

    private static List<string> ChooseSeveral(ChoiceItem item, DemoPerson person, Random random)
    {
        string[] likely = [.. LikelySeveral(person).Where(code => item.Find(code) is not null)];
        var first = likely.Length > 0 && random.NextDouble() < 0.8 ? likely[random.Next(likely.Length)] : item.Choices[random.Next(item.Choices.Count)].Value;
        var chosen = new HashSet<string>(StringComparer.Ordinal) { first };
        if (!item.Find(first)!.IsExclusive && random.NextDouble() < 0.35)
        {
            chosen.Add(item.Choices.Where(o => !o.IsExclusive).ElementAt(random.Next(item.Choices.Count(o => !o.IsExclusive))).Value);
        }

        return [.. item.Choices.Select(o => o.Value).Where(chosen.Contains)];
    }

    private static IEnumerable<string> Likely(DemoPerson person, double wellBeing)
    {
        yield return person switch
        {
            { Works: true } => "work",
            { Studies: true } => "studies",
            _ when wellBeing < -0.8 => "sick",
            _ => "job_seeking",
        };
        yield return "yes";
    }

    private static IEnumerable<string> LikelySeveral(DemoPerson person) => person switch
    {
        { Works: true } => ["employment", "subsidised", "work", "better"],
        { Studies: true } => ["studies", "activity_support", "better"],
        _ => ["social_assistance", "sickness_benefit", "activity_support", "same", "better"],
    };
}
