using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>What differs between two versions, item by item, so that whoever compares figures over time knows which can be compared.</summary>
public sealed record QuestionnaireChanges(IReadOnlyList<ItemChange> Items, bool OrderChanged)
{
    public bool IsNothing => Items.Count == 0 && !OrderChanged;

    public static QuestionnaireChanges Between(Questionnaire before, Questionnaire after)
    {
        var changes = new List<ItemChange>();
        foreach (var item in after.Items)
        {
            if (before.Find(item.Id) is not { } was)
            {
                changes.Add(new ItemChange(item.Id, item.Title.In(LanguageText.Source), ["added"]));
            }
            else if (Aspects(was, item).ToList() is { Count: > 0 } aspects)
            {
                changes.Add(new ItemChange(item.Id, item.Title.In(LanguageText.Source), aspects));
            }
        }

        changes.AddRange(before.Items.Where(i => after.Find(i.Id) is null).Select(i => new ItemChange(i.Id, i.Title.In(LanguageText.Source), ["removed"])));
        return new QuestionnaireChanges(changes, !SharedOrder(before, after).SequenceEqual(SharedOrder(after, before)));
    }

    private static IEnumerable<string> SharedOrder(Questionnaire one, Questionnaire other) => one.Items.Select(i => i.Id).Where(id => other.Find(id) is not null);

    private static IEnumerable<string> Aspects(Item was, Item now)
    {
        if (was.GetType() != now.GetType() || (was is ChoiceItem one && now is ChoiceItem other && one.Multiple != other.Multiple))
        {
            yield return "type";
        }

        if (was.Title.In(LanguageText.Source) != now.Title.In(LanguageText.Source))
        {
            yield return "title";
        }

        if (!SameWords(was.Title, now.Title))
        {
            yield return "translation";
        }

        if (!Codes(was).SequenceEqual(Codes(now)))
        {
            yield return "options";
        }
        else if (!OptionTexts(was).SequenceEqual(OptionTexts(now)))
        {
            yield return "optionTexts";
        }

        if (was.VisibleIf?.Text != now.VisibleIf?.Text || was.OnlyFor != now.OnlyFor)
        {
            yield return "condition";
        }
    }

    /// <summary>The same words in every other language than the source.</summary>
    private static bool SameWords(LanguageText was, LanguageText now) =>
        was.ByLanguage.Where(NotSource).OrderBy(w => w.Key, StringComparer.Ordinal).SequenceEqual(now.ByLanguage.Where(NotSource).OrderBy(w => w.Key, StringComparer.Ordinal));

    private static bool NotSource(KeyValuePair<string, string> words) => words.Key != LanguageText.Source;

    private static IEnumerable<string> Codes(Item item) => item switch
    {
        RatingItem rating => rating.Scale.Values.Select(v => $"{v.Value}"),
        ChoiceItem choice => choice.Choices.Select(c => c.Value),
        NumberItem number => [$"{number.Min}–{number.Max}"],
        DateItem date => [$"{date.Min}–{date.Max}"],
        TextItem text => [$"{text.MaxLength}"],
        _ => [],
    };

    private static IEnumerable<string> OptionTexts(Item item) => item switch
    {
        RatingItem rating => rating.Scale.Values.Select(v => v.Text).Append(rating.MinRateDescription).Append(rating.MaxRateDescription).OfType<LanguageText>().Select(Flat),
        ChoiceItem choice => choice.Choices.Select(c => Flat(c.Text)),
        _ => [],
    };

    private static string Flat(LanguageText text) => string.Join('\n', text.ByLanguage.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key}={w.Value}"));
}

/// <param name="Aspects">added, removed, type, title, translation, options, optionTexts, condition.</param>
public sealed record ItemChange(string ItemId, string Title, IReadOnlyList<string> Aspects);
