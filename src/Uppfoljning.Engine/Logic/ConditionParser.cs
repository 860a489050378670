using System.Globalization;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Logic;

/// <summary>
/// Reads a condition from left to right: or binds loosest, then and, then not, then a claim about one item.
/// The grammar stands in <c>docs/format.md</c>.
/// </summary>
internal sealed class ConditionParser(List<Token> tokens)
{
    private static readonly Dictionary<string, Comparator> Comparators = new()
    {
        ["="] = Comparator.Equal,
        ["=="] = Comparator.Equal,
        ["!="] = Comparator.NotEqual,
        ["<>"] = Comparator.NotEqual,
        ["<"] = Comparator.Less,
        ["<="] = Comparator.LessOrEqual,
        [">"] = Comparator.Greater,
        [">="] = Comparator.GreaterOrEqual,
        ["contains"] = Comparator.Contains,
        ["notcontains"] = Comparator.NotContains,
        ["anyof"] = Comparator.AnyOf,
        ["allof"] = Comparator.AllOf,
        ["noneof"] = Comparator.NoneOf,
    };

    private int at;
    private int depth;

    private Token Current => tokens[at];

    /// <summary>The whole condition.</summary>
    /// <exception cref="ConditionException">The tokens are not a whole condition, or it is nested too deep.</exception>
    public Expression Read()
    {
        var expression = ReadOr();
        return Current.Kind == TokenKind.End ? expression : throw Unexpected();
    }

    private Expression ReadOr()
    {
        var left = ReadAnd();
        while (Take("or") || Take("||")) left = new Or(left, ReadAnd());
        return left;
    }

    private Expression ReadAnd()
    {
        var left = ReadNot();
        while (Take("and") || Take("&&")) left = new And(left, ReadNot());
        return left;
    }

    private Expression ReadNot()
    {
        if (Take("not") || Take("!")) return Nested(() => new Not(ReadNot()));
        if (!Take("(")) return ReadClaim();
        var inner = Nested(ReadOr);
        Demand(")");
        return inner;
    }

    private Expression Nested(Func<Expression> read)
    {
        if (++depth > Limits.ConditionDepth) throw new ConditionException("condition.depth", Current.Position);
        var inner = read();
        depth--;
        return inner;
    }

    private Expression ReadClaim()
    {
        if (Take("true")) return new Constant(true);
        if (Take("false")) return new Constant(false);
        var item = ReadItem();
        if (Take("empty")) return new IsEmpty(item);
        if (Take("notempty")) return new Not(new IsEmpty(item));
        if (Current.Kind is not (TokenKind.Symbol or TokenKind.Word) || !Comparators.TryGetValue(Current.Text, out var comparator)) throw Unexpected();
        at++;
        return new Comparison(item, comparator, Current.Is("[") ? ReadList() : ReadLiteral());
    }

    private ItemReference ReadItem()
    {
        const string length = ".length";
        var token = Current;
        if (token.Kind != TokenKind.Item || token.Text.Length == 0) throw Unexpected();
        at++;
        return token.Text.EndsWith(length, StringComparison.Ordinal)
            ? new ItemReference(token.Text[..^length.Length], true, token.Position)
            : new ItemReference(token.Text, false, token.Position);
    }

    private ListLiteral ReadList()
    {
        var start = Current.Position;
        Demand("[");
        var values = new List<Literal> { ReadLiteral() };
        while (Take(",")) values.Add(ReadLiteral());
        Demand("]");
        return new ListLiteral(values, start);
    }

    private Literal ReadLiteral()
    {
        var token = Current;
        Literal literal = token switch
        {
            { Kind: TokenKind.Text } => new TextLiteral(token.Text, token.Position),
            { Kind: TokenKind.Number } when decimal.TryParse(token.Text, Number, CultureInfo.InvariantCulture, out var number) => new NumberLiteral(number, token.Position),
            { Kind: TokenKind.Word, Text: "true" or "false" } => new BooleanLiteral(token.Text == "true", token.Position),
            _ => throw Unexpected(),
        };
        at++;
        return literal;
    }

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private bool Take(string symbolOrWord)
    {
        if (!Current.Is(symbolOrWord)) return false;
        at++;
        return true;
    }

    private void Demand(string symbol)
    {
        if (!Take(symbol)) throw Unexpected();
    }

    private ConditionException Unexpected() => new("condition.syntax", Current.Position);
}
