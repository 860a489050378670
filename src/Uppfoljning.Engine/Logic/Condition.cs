using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Logic;

/// <summary>When something is asked: the text as it was written, and what it means.</summary>
public sealed record Condition
{
    private Condition(string text, Expression expression)
    {
        Text = text;
        Expression = expression;
        Claims = [.. ClaimsIn(expression)];
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>As understood.</summary>
    public Expression Expression { get; }

    /// <summary>What it says about single items, from left to right.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Reads a condition; which items there are is not looked at.</summary>
    /// <exception cref="ConditionException">It is not a condition, too long, or nested too deep.</exception>
    public static Condition Parse(string text)
    {
        if (text.Length > Limits.ConditionLength) throw new ConditionException("condition.length", Limits.ConditionLength);
        return new Condition(text, new ConditionParser(new Tokeniser(text).Read()).Read());
    }

    /// <summary>Whether it holds after these answers. A missing answer of any kind makes a comparison unknown.</summary>
    public Truth Evaluate(AnswerSet answers) => ConditionEvaluator.Evaluate(Expression, answers);

    private static IEnumerable<Claim> ClaimsIn(Expression expression) => expression switch
    {
        And and => ClaimsIn(and.Left).Concat(ClaimsIn(and.Right)),
        Or or => ClaimsIn(or.Left).Concat(ClaimsIn(or.Right)),
        Not not => ClaimsIn(not.Operand),
        Claim claim => [claim],
        _ => [],
    };
}
