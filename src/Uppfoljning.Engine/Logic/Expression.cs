namespace Uppfoljning.Engine.Logic;

/// <summary>How an item's answer is compared.</summary>
public enum Comparator
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>Less or the same.</summary>
    LessOrEqual,

    /// <summary>More than.</summary>
    Greater,

    /// <summary>More or the same.</summary>
    GreaterOrEqual,

    /// <summary>The option is among the chosen.</summary>
    Contains,

    /// <summary>The option is not among the chosen.</summary>
    NotContains,

    /// <summary>At least one of the list.</summary>
    AnyOf,

    /// <summary>All of the list.</summary>
    AllOf,

    /// <summary>None of the list.</summary>
    NoneOf,
}

/// <summary>A condition as a tree.</summary>
public abstract record Expression;

/// <summary>Both are true.</summary>
public sealed record And(Expression Left, Expression Right) : Expression;

/// <summary>At least one is true.</summary>
public sealed record Or(Expression Left, Expression Right) : Expression;

/// <summary>True when the other is false; unknown stays unknown.</summary>
public sealed record Not(Expression Operand) : Expression;

/// <summary>Always the same.</summary>
public sealed record Constant(bool Value) : Expression;

/// <summary>What is said about one item.</summary>
public abstract record Claim(ItemReference Item) : Expression;

/// <summary>The item is unanswered, in whatever way; never unknown.</summary>
public sealed record IsEmpty(ItemReference Item) : Claim(Item);

/// <summary>The answer set against a number, a text, or a list of them; unknown when the item is unanswered.</summary>
public sealed record Comparison(ItemReference Item, Comparator Comparator, Literal Literal) : Claim(Item);

/// <summary>An item named in a condition.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsLength">True when the number of chosen options is meant.</param>
/// <param name="Position">Where in the condition it stands, counted in characters from 0.</param>
public sealed record ItemReference(string Id, bool IsLength, int Position);

/// <summary>A value written in a condition, at a position counted in characters from 0.</summary>
public abstract record Literal(int Position);

/// <summary>A number.</summary>
public sealed record NumberLiteral(decimal Value, int Position) : Literal(Position);

/// <summary>Text in quotation marks.</summary>
public sealed record TextLiteral(string Value, int Position) : Literal(Position);

/// <summary>True or false.</summary>
public sealed record BooleanLiteral(bool Value, int Position) : Literal(Position);

/// <summary>Numbers and texts in brackets; at least one.</summary>
public sealed record ListLiteral(IReadOnlyList<Literal> Values, int Position) : Literal(Position);
