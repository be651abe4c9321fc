namespace ChatApp.Rendering;

/// <summary>What reading the window gave.</summary>
/// <param name="Settled">What will not be read again.</param>
sealed record Reading(List<Token> Settled, List<Token> Open);

/// <summary>A window that has been read.</summary>
/// <param name="Text">With what was put in front of it.</param>
/// <param name="Prefix">How much that is.</param>
/// <param name="Tokens">Of the window alone.</param>
/// <param name="LastBlock">Where its last block begins, in the text and in the tokens.</param>
/// <param name="Definitions">Link reference definitions that it contains.</param>
sealed record Page(string Text, int Prefix, List<Token> Tokens, (int Source, int Token) LastBlock, IReadOnlyList<Mark> Marks, string Definitions)
{
    public (List<Token> Before, List<Token> After) SplitAt(TokenPosition at)
    {
        var (before, after) = (Tokens.GetRange(0, at.Index), Tokens.GetRange(at.Index, Tokens.Count - at.Index));
        if (at.Offset == 0) return (before, after);
        before.Add(new Token(TokenKind.Text, after[0].Value[..at.Offset]));
        if (after[0].Value.Length > at.Offset) after[0] = new Token(TokenKind.Text, after[0].Value[at.Offset..]);
        else after.RemoveAt(0);
        return (before, after);
    }
}
