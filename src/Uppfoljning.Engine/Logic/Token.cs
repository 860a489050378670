namespace Uppfoljning.Engine.Logic;

internal enum TokenKind
{
    Item,
    Number,
    Text,
    Word,
    Symbol,
    End,
}

/// <summary>The smallest part of a condition. A word is in lower case; an item is without its braces, a text without its quotation marks.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbolOrWord) => Kind is TokenKind.Symbol or TokenKind.Word && Text == symbolOrWord;
}
