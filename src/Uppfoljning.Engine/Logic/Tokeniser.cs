using System.Text;

namespace Uppfoljning.Engine.Logic;

/// <summary>Cuts a condition into tokens; the last one is always <see cref="TokenKind.End"/>.</summary>
internal sealed class Tokeniser(string text)
{
    private static readonly string[] Symbols = ["==", "!=", "<>", "<=", ">=", "&&", "||", "=", "<", ">", "!", "(", ")", "[", "]", ","];

    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>All tokens in order.</summary>
    /// <exception cref="ConditionException">A character begins no token, or a token is not closed.</exception>
    public List<Token> Read()
    {
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            tokens.Add(Next());
        }
        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private Token Next()
    {
        var start = at;
        var first = text[start];
        if (first == '{') return Braced(start);
        if (first is '\'' or '"') return Quoted(start, first);
        if (char.IsAsciiDigit(first) || first == '-') return new Token(TokenKind.Number, While(c => char.IsAsciiDigit(c) || c is '.' or '-'), start);
        if (char.IsAsciiLetter(first)) return new Token(TokenKind.Word, While(char.IsAsciiLetter).ToLowerInvariant(), start);
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) != 0) continue;
            at += symbol.Length;
            return new Token(TokenKind.Symbol, symbol, start);
        }
        throw new ConditionException("condition.syntax", start);
    }

    private Token Braced(int start)
    {
        var end = text.IndexOf('}', start);
        if (end < 0) throw new ConditionException("condition.syntax", start);
        at = end + 1;
        return new Token(TokenKind.Item, text[(start + 1)..end].Trim(), start);
    }

    /// <summary>A backslash keeps the next character as it is.</summary>
    private Token Quoted(int start, char quote)
    {
        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            var character = text[at];
            if (character == quote)
            {
                at++;
                return new Token(TokenKind.Text, content.ToString(), start);
            }
            if (character == '\\' && at + 1 < text.Length) character = text[++at];
            content.Append(character);
        }
        throw new ConditionException("condition.syntax", start);
    }

    private string While(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at])) at++;
        return text[start..at];
    }
}
