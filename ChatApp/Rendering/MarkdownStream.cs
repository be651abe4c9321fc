using System.Text;

namespace ChatApp.Rendering;

/// <summary>
/// Markdown that is still arriving, as operations on what is already shown. Only the block that is still open is read again, and of
/// a long one only its end (<see cref="ReadingWindow"/>): a text costs in proportion to its length, however it is built. At the end
/// the whole text is read once, so that what is shown is what the finished text would be.
/// </summary>
public sealed class MarkdownStream
{
    readonly StringBuilder source = new();
    readonly List<Token> settled = [];
    readonly ReadingWindow window = new();
    List<Token> shown = [];

    /// <summary>More of the text, in any pieces.</summary>
    public void Append(string text) => source.Append(text);

    /// <summary>Writes the operations that show what has arrived since the last time.</summary>
    public void Write(StringBuilder operations)
    {
        if (window.Read(source) is not { } reading) return;
        var open = WithoutEnd(reading.Open);
        TokenDiff.Write(operations, shown, Joined(reading.Settled, open));
        // What is settled is neither read again nor taken back before the end.
        settled.AddRange(reading.Settled);
        shown = open;
    }

    /// <summary>Writes what is missing to the finished text. Nothing may be appended after that.</summary>
    public void End(StringBuilder operations) => TokenDiff.Write(operations, Joined(settled, shown), Markup.ToTokens(source.ToString()));

    /// <summary>A text as it looks when it arrives in pieces and never ends; what is open is closed.</summary>
    public static List<Token> Read(string markdown)
    {
        const int piece = 512;
        var (stream, ignored) = (new MarkdownStream(), new StringBuilder());
        for (var at = 0; at < markdown.Length; at += piece)
        {
            stream.Append(markdown.Substring(at, Math.Min(piece, markdown.Length - at)));
            stream.Write(ignored.Clear());
        }
        var tokens = Joined(stream.settled, stream.shown);
        var open = tokens.Sum(t => t.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 });
        for (; open > 0; open--) tokens.Add(Token.Close);
        return tokens;
    }

    /// <summary>What is open at the end may go on: it is not closed yet.</summary>
    static List<Token> WithoutEnd(List<Token> tokens)
    {
        var count = tokens.Count;
        while (count > 0 && tokens[count - 1].Kind == TokenKind.Close) count--;
        return tokens.GetRange(0, count);
    }

    static List<Token> Joined(List<Token> first, List<Token> second)
    {
        var tokens = new TokenList();
        foreach (var token in first) tokens.Add(token);
        foreach (var token in second) tokens.Add(token);
        return tokens.Take();
    }
}
