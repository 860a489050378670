using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>The answers to one item that comparisons can tell apart: every value they name, and what lies between and beyond.</summary>
internal static class TryableAnswers
{
    /// <summary>Null when there are too many to try.</summary>
    public static IReadOnlyList<Answer>? For(Item item, IReadOnlyList<Comparison> comparisons) => item switch
    {
        RatingItem rating => [.. rating.Scale.Values.Select(point => new ScaleAnswer(point.Value))],
        ChoiceItem { Multiple: false } choice => [.. choice.Choices.Select(option => new ChoiceAnswer(option.Value))],
        ChoiceItem choice => Selections(choice, comparisons),
        NumberItem number => [.. Numbers(number, comparisons).Select(value => new NumberAnswer(value))],
        DateItem date => [.. Days(date, comparisons).Select(day => new DateAnswer(day))],
        _ => [],
    };

    private static IEnumerable<decimal> Numbers(NumberItem item, IReadOnlyList<Comparison> comparisons)
    {
        var (min, max) = (item.Min ?? -Limits.Number, item.Max ?? Limits.Number);
        var named = comparisons.SelectMany(ClaimTypes.Values).OfType<NumberLiteral>().Select(literal => literal.Value).Where(value => value >= min && value <= max);
        var edges = named.Append(min).Append(max).Distinct().Order().ToList();
        return edges.Concat(edges.Zip(edges.Skip(1), (a, b) => (a + b) / 2)).Distinct();
    }

    private static IEnumerable<DateOnly> Days(DateItem item, IReadOnlyList<Comparison> comparisons)
    {
        var (min, max) = (item.Min ?? DateOnly.MinValue, item.Max ?? DateOnly.MaxValue);
        return comparisons.SelectMany(ClaimTypes.Values).OfType<TextLiteral>()
            .Select(literal => Dates.TryParse(literal.Value, out var day) ? day.DayNumber : 0)
            .SelectMany(day => new[] { day - 1, day, day + 1 })
            .Append(min.DayNumber).Append(max.DayNumber)
            .Where(day => day >= min.DayNumber && day <= max.DayNumber)
            .Distinct().Select(DateOnly.FromDayNumber);
    }

    /// <summary>Each selection of the named options, filled up with unnamed ones to every length a comparison can tell apart.</summary>
    private static List<ChoicesAnswer>? Selections(ChoiceItem item, IReadOnlyList<Comparison> comparisons)
    {
        const int mostNamed = 10;
        var named = comparisons.SelectMany(ClaimTypes.Values).OfType<TextLiteral>().Select(literal => literal.Value).Distinct().ToList();
        if (named.Count > mostNamed) return null;
        var unnamed = item.Choices.Select(option => option.Value).Except(named).ToList();
        var longest = comparisons.Where(comparison => comparison.Item.IsLength)
            .SelectMany(ClaimTypes.Values).OfType<NumberLiteral>()
            .Aggregate(1m, (most, length) => Math.Max(most, Math.Min(length.Value, Limits.Options) + 1));
        var padding = (int)Math.Min(unnamed.Count, longest);
        if ((padding + 1) << named.Count > Limits.ConditionTrials) return null;
        return
        [
            .. from mask in Enumerable.Range(0, 1 << named.Count)
               from extra in Enumerable.Range(0, padding + 1)
               let chosen = named.Where((_, bit) => (mask >> bit & 1) == 1).Concat(unnamed.Take(extra)).ToList()
               where IsAllowed(item, chosen)
               select new ChoicesAnswer(chosen),
        ];
    }

    private static bool IsAllowed(ChoiceItem item, List<string> chosen) =>
        chosen.Count == 1 || (chosen.Count > 1 && chosen.All(value => item.Find(value) is { IsExclusive: false }));
}
