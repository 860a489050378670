using Uppfoljning.Engine.Answers;

namespace Uppfoljning.Engine.Logic;

/// <summary>What a condition says after some answers. A comparison of kinds that do not meet is false; the checker has refused those.</summary>
internal static class ConditionEvaluator
{
    public static Truth Evaluate(Expression expression, AnswerSet answers) => expression switch
    {
        And and => Least(Evaluate(and.Left, answers), Evaluate(and.Right, answers)),
        Or or => Greatest(Evaluate(or.Left, answers), Evaluate(or.Right, answers)),
        Not not => Opposite(Evaluate(not.Operand, answers)),
        Constant constant => Of(constant.Value),
        IsEmpty empty => Of(answers[empty.Item.Id] is null or MissingAnswer),
        Comparison comparison => Compare(comparison, answers[comparison.Item.Id]),
        _ => Truth.Unknown,
    };

    private static Truth Compare(Comparison comparison, Answer? answer) => answer switch
    {
        null or MissingAnswer => Truth.Unknown,
        ChoicesAnswer choices when comparison.Item.IsLength => Of(InOrder(comparison, new NumberAnswer(choices.Values.Count))),
        ChoicesAnswer choices => Of(Among(comparison, value => value is TextLiteral text && choices.Has(text.Value))),
        _ when comparison.Literal is ListLiteral => Of(Among(comparison, value => Order(answer, value) == 0)),
        _ => Of(InOrder(comparison, answer)),
    };

    private static bool Among(Comparison comparison, Func<Literal, bool> isChosen)
    {
        var values = comparison.Literal is ListLiteral list ? list.Values : [comparison.Literal];
        return comparison.Comparator switch
        {
            Comparator.Contains or Comparator.AllOf => values.All(isChosen),
            Comparator.NotContains or Comparator.NoneOf => !values.Any(isChosen),
            Comparator.AnyOf => values.Any(isChosen),
            _ => false,
        };
    }

    private static bool InOrder(Comparison comparison, Answer answer) => Order(answer, comparison.Literal) is { } order && comparison.Comparator switch
    {
        Comparator.Equal => order == 0,
        Comparator.NotEqual => order != 0,
        Comparator.Less => order < 0,
        Comparator.LessOrEqual => order <= 0,
        Comparator.Greater => order > 0,
        Comparator.GreaterOrEqual => order >= 0,
        _ => false,
    };

    /// <summary>Negative, 0 or positive as the answer comes before, with or after the value; null when they are of different kinds.</summary>
    private static int? Order(Answer answer, Literal value) => (answer, value) switch
    {
        (ScaleAnswer scale, NumberLiteral number) => ((decimal)scale.Value).CompareTo(number.Value),
        (NumberAnswer given, NumberLiteral number) => given.Value.CompareTo(number.Value),
        (ChoiceAnswer choice, TextLiteral text) => string.CompareOrdinal(choice.Value, text.Value),
        (DateAnswer date, TextLiteral text) when Dates.TryParse(text.Value, out var day) => date.Value.CompareTo(day),
        _ => null,
    };

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    private static Truth Opposite(Truth truth) => (Truth)((int)Truth.True - (int)truth);

    private static Truth Least(Truth a, Truth b) => a < b ? a : b;

    private static Truth Greatest(Truth a, Truth b) => a > b ? a : b;
}
