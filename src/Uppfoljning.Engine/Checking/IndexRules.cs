using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class IndexRules
{
    private static readonly (int Min, int Max) NkiEnds = (1, 10);
    private static readonly (int Min, int Max) NpsEnds = (0, 10);

    public static Rule[] All =>
    [
        Rule.ForNames("index.item.unknown", Indexes, (index, questionnaire) => index.Items.Where(id => questionnaire.Find(id) is null), "items"),
        Rule.ForNames("index.item.type", Indexes, (index, questionnaire) => index.Items.Where(id => questionnaire.Find(id) is not (null or RatingItem)), "items"),
        Rule.ForNames("index.item.duplicate", Indexes, (index, _) => index.Items.CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key), "items"),
        Rule.ForNames("index.reverse.unknown", Indexes, (index, _) => index.Reverse.Except(index.Items), "reverse"),
        Rule.For("index.minAnswered", Indexes, (index, _) => index.MinAnswered > index.Items.Count, property: "minAnswered"),
        Rule.ForNames("index.scale.mean", Indexes, (index, questionnaire) => Ratings(index, questionnaire).Where(item => !item.Scale.HasMean).Select(item => item.Id), "items"),
        Rule.For("index.scale.mixed", Indexes, (index, questionnaire) =>
            index.Scoring is IndexScoring.Mean or IndexScoring.Sum or IndexScoring.Percent && Ratings(index, questionnaire).Select(Ends).Distinct().Skip(1).Any(),
            property: "items"),
        Rule.ForNames("index.nki.scale", Indexes, (index, questionnaire) =>
            index.Scoring == IndexScoring.Nki ? Ratings(index, questionnaire).Where(item => Ends(item) != NkiEnds).Select(item => item.Id) : [], "items"),
        Rule.For("index.nps.scale", Indexes, (index, questionnaire) =>
            index.Scoring == IndexScoring.Nps && (index.Items.Count > 1 || Ratings(index, questionnaire).Any(item => Ends(item) != NpsEnds)),
            property: "items"),
    ];

    private static IEnumerable<ScoreIndex> Indexes(Questionnaire questionnaire) => questionnaire.Indexes;

    private static IEnumerable<RatingItem> Ratings(ScoreIndex index, Questionnaire questionnaire) => index.Items.Select(questionnaire.Find).OfType<RatingItem>();

    private static (int Min, int Max) Ends(RatingItem item) => (item.Scale.Min, item.Scale.Max);
}
