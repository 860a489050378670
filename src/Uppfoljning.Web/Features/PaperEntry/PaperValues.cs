using System.Text.Json;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>What stands on a paper, by item: the values that are ticked or the words that are written. An item without any was left blank.</summary>
public sealed class PaperValues
{
    private readonly Dictionary<string, IReadOnlyList<string>> values;

    private PaperValues(Dictionary<string, IReadOnlyList<string>> values) => this.values = values;

    public IReadOnlyList<string> this[string itemId] => values.GetValueOrDefault(itemId) ?? [];

    /// <summary>The items of a paper with a code, in its order.</summary>
    public static IEnumerable<Item> ItemsOf(Questionnaire questionnaire) =>
        questionnaire.Items.Where(i => i is not InformationItem && i.OnlyFor is not RespondentKind.Anonymous);

    /// <param name="questionnaire">What the paper asks.</param>
    /// <param name="posted">The values posted under an item.</param>
    /// <param name="withTexts">Free texts are typed once.</param>
    public static PaperValues Posted(Questionnaire questionnaire, Func<string, IEnumerable<string?>> posted, bool withTexts) => new(ItemsOf(questionnaire)
        .Where(item => withTexts || item is not TextItem)
        .Select(item => (item.Id, Values: posted(item.Id).OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).Distinct().ToList()))
        .Where(item => item.Values.Count > 0)
        .ToDictionary(item => item.Id, item => (IReadOnlyList<string>)item.Values));

    public static PaperValues FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!.ToDictionary(v => v.Key, v => (IReadOnlyList<string>)v.Value));

    public string ToJson() => JsonSerializer.Serialize(values.ToDictionary(v => v.Key, v => v.Value.ToArray()));

    /// <summary>These values, with another's where it is asked for them.</summary>
    public PaperValues With(string itemId, IReadOnlyList<string> chosen) => new(new Dictionary<string, IReadOnlyList<string>>(values) { [itemId] = chosen });

    /// <summary>Items that two entries of the same paper have differently. Free texts are typed once and not compared.</summary>
    public IReadOnlyList<Item> DifferencesFrom(PaperValues other, Questionnaire questionnaire) =>
        [.. ItemsOf(questionnaire).Where(item => item is not TextItem && !this[item.Id].Order(StringComparer.Ordinal).SequenceEqual(other[item.Id].Order(StringComparer.Ordinal)))];

    /// <summary>Reads the values as answers, each in its turn, since options may come from an earlier answer.</summary>
    /// <returns>The answers, and what is wrong by item.</returns>
    public (AnswerSet Answers, IReadOnlyDictionary<string, AnswerProblem> Problems) Read(Questionnaire questionnaire)
    {
        var answers = AnswerSet.Empty(questionnaire);
        var problems = new Dictionary<string, AnswerProblem>();
        foreach (var item in ItemsOf(questionnaire))
        {
            switch (AnswerReader.Read(item, answers, this[item.Id], RespondentKind.Personal))
            {
                case AnswerGiven given:
                    answers = answers.With(item.Id, given.Answer);
                    break;
                case AnswerProblem problem:
                    problems.Add(item.Id, problem);
                    break;
            }
        }

        return (answers, problems);
    }
}
