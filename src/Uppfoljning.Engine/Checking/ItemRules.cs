using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class ItemRules
{
    public static Rule[] All =>
    [
        Rule.For("rateDescription.missing", Ratings, (item, _) => item.Scale.IsNumeric && (item.MinRateDescription is null || item.MaxRateDescription is null)),
        Rule.For("rateDescription.unused", Ratings, (item, _) => !item.Scale.IsNumeric && (item.MinRateDescription ?? item.MaxRateDescription) is not null,
            found: item => item.Scale.Id),
        Rule.For("range.order", questionnaire => questionnaire.Items, (item, _) => item is NumberItem number && number.Min > number.Max || item is DateItem date && date.Min > date.Max,
            property: "max"),
        Rule.For("storeAs.anonymous", questionnaire => questionnaire.Items, (item, _) => item.StoreAs is not null && item.OnlyFor != RespondentKind.Personal,
            property: "storeAs"),
        new("titleFor.role", (questionnaire, _) =>
            from item in questionnaire.Items
            from role in item.TitleFor.Keys
            where questionnaire.Respondents.All(respondent => respondent.Role != role)
            select new Breach(item, "titleFor", Names.WordOf(role), string.Join(", ", questionnaire.Respondents.Select(respondent => Names.WordOf(respondent.Role))))),
    ];

    private static IEnumerable<RatingItem> Ratings(Questionnaire questionnaire) => questionnaire.Items.OfType<RatingItem>();
}
