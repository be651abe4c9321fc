using ChatApp.Rendering;

namespace ChatApp.Tests.Rendering;

/// <summary>Carries operations out on a list of tokens, as the page's script does on elements.</summary>
public sealed class OperationReader
{
    readonly List<Token> tokens = [];
    string rest = "";

    /// <summary>What is shown, neighbouring texts joined.</summary>
    public List<Token> Tokens
    {
        get
        {
            var joined = new TokenList();
            foreach (var token in tokens) joined.Add(token);
            return joined.Take();
        }
    }

    /// <summary>The text that a person sees.</summary>
    public string Text => string.Concat(tokens.Where(t => t.Kind == TokenKind.Text).Select(t => t.Value));

    public int TakenBack { get; private set; }

    public void Read(string operations)
    {
        rest += operations;
        while (rest.Length > 0)
        {
            var next = rest.AsSpan(1).IndexOfAnyInRange('\u0001', '\u0005') + 1;
            switch (rest[0])
            {
                case OperationWriter.Common:
                    tokens.Add(new Token(TokenKind.Open, OperationWriter.Letters.Single(l => l.Value == rest[1]).Key));
                    rest = rest[2..];
                    break;
                case OperationWriter.Open:
                    var end = rest.IndexOf(OperationWriter.End);
                    tokens.Add(new Token(TokenKind.Open, rest[1..end]));
                    rest = rest[(end + 1)..];
                    break;
                case OperationWriter.Close:
                    tokens.Add(Token.Close);
                    rest = rest[1..];
                    break;
                case OperationWriter.Cut:
                    var stop = rest.IndexOf(';');
                    TakeBack(int.Parse(rest[1..stop]));
                    rest = rest[(stop + 1)..];
                    break;
                default:
                    var text = next > 0 ? rest[..next] : rest;
                    tokens.Add(new Token(TokenKind.Text, text));
                    rest = rest[text.Length..];
                    break;
            }
        }
    }

    void TakeBack(int units)
    {
        TakenBack += units;
        while (units > 0)
        {
            var last = tokens[^1];
            if (last.Kind == TokenKind.Text && last.Value.Length > units)
            {
                tokens[^1] = new Token(TokenKind.Text, last.Value[..^units]);
                return;
            }
            units -= last.Units;
            tokens.RemoveAt(tokens.Count - 1);
        }
    }
}
