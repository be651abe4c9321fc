using System.Text;

namespace ChatApp.Rendering;

public enum TokenKind : byte { Open, Text, Close }

/// <summary>
/// A step in building a piece of a page: open an element, write text, close the element. A sequence of them is all that markdown
/// becomes, so that what is shown contains nothing that <see cref="TokenRenderer"/> did not decide to write.
/// </summary>
/// <param name="Value">For text the text itself; for an element its name, then a line <c>name=value</c> for each attribute.</param>
public readonly record struct Token(TokenKind Kind, string Value)
{
    public static readonly Token Close = new(TokenKind.Close, "");

    /// <summary>How much there is to take back: a character of text, or one element opened or closed.</summary>
    public int Units => Kind == TokenKind.Text ? Value.Length : 1;

    public static Token Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var value = name;
        foreach (var (attribute, text) in attributes)
            if (text is not null) value += $"\n{attribute}={Clean(text).Replace('\n', ' ')}";
        return new Token(TokenKind.Open, value);
    }

    public static Token Text(string text) => new(TokenKind.Text, Clean(text));

    /// <summary>Control characters mean operations on the wire, and nothing to a reader.</summary>
    static string Clean(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 ? text : string.Concat(text.Select(c => c < '\u0009' ? '\uFFFD' : c));
}

/// <summary>Collects tokens; neighbouring texts become one.</summary>
public sealed class TokenList
{
    readonly List<Token> tokens = [];
    readonly StringBuilder text = new();

    /// <summary>Where the next character goes.</summary>
    internal TokenPosition Position => new(tokens.Count, text.Length);

    /// <summary>Where the next element goes.</summary>
    internal TokenPosition Next()
    {
        Flush();
        return new(tokens.Count, 0);
    }

    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Add(Token.Open(name, attributes));

    public void Text(ReadOnlySpan<char> more) => text.Append(more);

    public void Close() => Add(Token.Close);

    public void Add(Token token)
    {
        if (token.Kind == TokenKind.Text)
        {
            text.Append(token.Value);
            return;
        }
        Flush();
        tokens.Add(token);
    }

    public List<Token> Take()
    {
        Flush();
        return tokens;
    }

    void Flush()
    {
        if (text.Length == 0) return;
        tokens.Add(Token.Text(text.ToString()));
        text.Clear();
    }
}
