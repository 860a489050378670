using System.Globalization;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>What may be said about which kind of item in a condition.</summary>
internal static class ClaimTypes
{
    /// <summary>Whether the claim makes sense for the item. Free texts and what is stored elsewhere are not there to depend on.</summary>
    public static bool Fit(Claim claim, Item item) => item.IsCoded && claim switch
    {
        { Item.IsLength: true } => item is ChoiceItem { Multiple: true } && claim is Comparison { Literal: NumberLiteral } length && IsOrdering(length.Comparator),
        Comparison comparison => Fit(comparison, item),
        _ => true,
    };

    private static bool Fit(Comparison comparison, Item item) => item switch
    {
        RatingItem => IsOneOf<NumberLiteral>(comparison, IsOrdering),
        NumberItem => IsOneOf<NumberLiteral>(comparison, IsOrdering),
        DateItem => IsOneOf<TextLiteral>(comparison, IsOrdering) && Values(comparison).All(value => Dates.TryParse(((TextLiteral)value).Value, out _)),
        ChoiceItem { Multiple: false } => IsOneOf<TextLiteral>(comparison, comparator => comparator is Comparator.Equal or Comparator.NotEqual),
        ChoiceItem => IsAmong(comparison),
        _ => false,
    };

    private static bool IsOneOf<T>(Comparison comparison, Func<Comparator, bool> single) where T : Literal =>
        Values(comparison).All(value => value is T) &&
        (comparison.Literal is ListLiteral ? comparison.Comparator is Comparator.AnyOf or Comparator.NoneOf : single(comparison.Comparator));

    private static bool IsAmong(Comparison comparison) =>
        Values(comparison).All(value => value is TextLiteral) &&
        (comparison.Comparator is Comparator.Contains or Comparator.NotContains ||
            (comparison.Literal is ListLiteral && comparison.Comparator is Comparator.AnyOf or Comparator.AllOf or Comparator.NoneOf));

    private static bool IsOrdering(Comparator comparator) => comparator <= Comparator.GreaterOrEqual;

    /// <summary>The values that the item can never have.</summary>
    public static IEnumerable<Literal> UnknownValues(Comparison comparison, Item item) => comparison.Item.IsLength
        ? []
        : Values(comparison).Where(value => (item, value) switch
        {
            (RatingItem rating, NumberLiteral number) => rating.Scale.Values.All(point => point.Value != number.Value),
            (ChoiceItem choice, TextLiteral text) => choice.Find(text.Value) is null,
            _ => false,
        });

    public static string Allowed(Item item) => item switch
    {
        RatingItem rating => string.Join(", ", rating.Scale.Values.Select(point => point.Value.ToString(CultureInfo.InvariantCulture))),
        ChoiceItem choice => string.Join(", ", choice.Choices.Select(option => option.Value)),
        _ => "",
    };

    public static string Shown(Literal literal) => literal switch
    {
        NumberLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        TextLiteral text => text.Value,
        _ => "",
    };

    public static IReadOnlyList<Literal> Values(Comparison comparison) => comparison.Literal is ListLiteral list ? list.Values : [comparison.Literal];
}
