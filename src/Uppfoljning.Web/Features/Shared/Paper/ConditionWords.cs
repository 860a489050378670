using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Paper;

/// <summary>Says in words, for paper, when a question is to be answered. What cannot be said simply gets a general sentence instead of a wrong one.</summary>
public sealed class ConditionWords(Questionnaire questionnaire, IReadOnlyDictionary<string, int> numbers, Words words)
{
    /// <returns>Null when the item is for everyone, with all its options.</returns>
    public string? Of(Page page, Item item)
    {
        var conditions = new[] { page.VisibleIf, item.VisibleIf }.OfType<Condition>().Select(c => Say(c.Expression)).ToList();
        var only = conditions.Count == 0 ? null
            : conditions.Contains(null) ? words["paper.fits"]
            : words.With("paper.onlyIf", ("condition", string.Join($" {words["paper.and"]} ", conditions)));
        var among = item is ChoiceItem { ChoicesFromQuestion: { } source } && numbers.TryGetValue(source, out var number) ? words.With("paper.fromQuestion", ("number", $"{number}")) : null;
        return only is null ? among : among is null ? only : $"{only} {among}";
    }

    private string? Say(Expression expression) => expression switch
    {
        And and => Join(Say(and.Left), Say(and.Right), "paper.and"),
        Or or => Join(Say(or.Left), Say(or.Right), "paper.or"),
        Not { Operand: IsEmpty empty } => Numbered("paper.answered", empty.Item),
        IsEmpty empty => Numbered("paper.unanswered", empty.Item),
        Comparison { Item.IsLength: true } count => SayCount(count),
        Comparison comparison => questionnaire.Find(comparison.Item.Id) switch
        {
            RatingItem rating => Chose(comparison.Item, rating.Scale.Values.Where(v => Holds(v.Value, comparison)).Select(v => v.Text?.In(Code) ?? $"{v.Value}"), "paper.or"),
            ChoiceItem { Multiple: true } choice => SayChosen(comparison, choice),
            ChoiceItem choice => Chose(comparison.Item, choice.Choices.Where(o => Holds(o.Value, comparison)).Select(o => o.Text.In(Code)), "paper.or"),
            _ => null,
        },
        _ => null,
    };

    private string Code => words.Language.Code;

    private string? Join(string? left, string? right, string key) => left is null || right is null ? null : $"{left} {words[key]} {right}";

    private string? SayCount(Comparison count) => (count.Comparator, count.Literal) switch
    {
        (Comparator.GreaterOrEqual, NumberLiteral least) => Numbered("paper.least", count.Item, ("count", $"{least.Value:0}")),
        (Comparator.Greater, NumberLiteral more) => Numbered("paper.least", count.Item, ("count", $"{more.Value + 1:0}")),
        (Comparator.Equal, NumberLiteral exactly) => Numbered("paper.exactly", count.Item, ("count", $"{exactly.Value:0}")),
        _ => null,
    };

    private string? SayChosen(Comparison comparison, ChoiceItem choice)
    {
        var named = choice.Choices.Where(o => Values(comparison.Literal).Contains(o.Value)).Select(o => o.Text.In(Code));
        return comparison.Comparator switch
        {
            Comparator.Contains or Comparator.AnyOf => Chose(comparison.Item, named, "paper.or"),
            Comparator.AllOf => Chose(comparison.Item, named, "paper.and"),
            _ => null,
        };
    }

    private string? Chose(ItemReference item, IEnumerable<string> options, string between)
    {
        var quoted = options.Select(o => words.With("paper.quoted", ("text", o))).ToList();
        if (quoted.Count == 0)
        {
            return null;
        }

        var list = quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} {words[between]} {quoted[^1]}";
        return Numbered("paper.chose", item, ("options", list));
    }

    private string? Numbered(string key, ItemReference item, params (string, string)[] more) =>
        numbers.TryGetValue(item.Id, out var number) ? words.With(key, [("number", $"{number}"), .. more]) : null;

    private static bool Holds(int value, Comparison comparison) => (comparison.Comparator, comparison.Literal) switch
    {
        (Comparator.Equal, NumberLiteral n) => value == n.Value,
        (Comparator.NotEqual, NumberLiteral n) => value != n.Value,
        (Comparator.Less, NumberLiteral n) => value < n.Value,
        (Comparator.LessOrEqual, NumberLiteral n) => value <= n.Value,
        (Comparator.Greater, NumberLiteral n) => value > n.Value,
        (Comparator.GreaterOrEqual, NumberLiteral n) => value >= n.Value,
        (Comparator.AnyOf, ListLiteral list) => list.Values.OfType<NumberLiteral>().Any(n => n.Value == value),
        (Comparator.NoneOf, ListLiteral list) => list.Values.OfType<NumberLiteral>().All(n => n.Value != value),
        _ => false,
    };

    private static bool Holds(string value, Comparison comparison) => comparison.Comparator switch
    {
        Comparator.Equal or Comparator.AnyOf or Comparator.Contains => Values(comparison.Literal).Contains(value),
        Comparator.NotEqual or Comparator.NoneOf or Comparator.NotContains => !Values(comparison.Literal).Contains(value),
        _ => false,
    };

    private static IEnumerable<string> Values(Literal literal) => literal switch
    {
        TextLiteral text => [text.Value],
        ListLiteral list => list.Values.OfType<TextLiteral>().Select(t => t.Value),
        _ => [],
    };
}
