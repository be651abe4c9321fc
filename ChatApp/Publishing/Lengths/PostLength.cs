namespace ChatApp.Publishing.Lengths;

/// <summary>A platform's way of counting: what a grapheme weighs, and what counts as one thing whatever its characters.</summary>
public abstract class PostLength
{
    /// <summary>Every code point counts one.</summary>
    public static readonly PostLength Runes = new RuneLength();

    /// <summary>What is counted, as a word to put after the number.</summary>
    public virtual string Unit => "characters";

    /// <summary>What the whole text weighs.</summary>
    public virtual int Count(string text)
    {
        var sum = 0;
        foreach (var piece in Pieces(text)) sum += piece.Weight;
        return sum;
    }

    /// <summary>The text in order, in pieces that must not be cut; if it is in NFC their weights add up to <see cref="Count"/>.</summary>
    public PostPieces Pieces(ReadOnlySpan<char> text) => new(text, this);

    /// <summary>What one grapheme outside a URL or mention weighs.</summary>
    /// <param name="grapheme">The grapheme.</param>
    /// <param name="isGlued">Whether it is only the rest of one that a URL or mention began, such as a combining mark.</param>
    public abstract int Weigh(ReadOnlySpan<char> grapheme, bool isGlued);

    /// <summary>The first URL at or after <paramref name="from"/>, or <see cref="PostPiece.None"/>.</summary>
    public abstract PostPiece NextUrl(ReadOnlySpan<char> text, int from);

    /// <summary>The first mention at or after <paramref name="from"/> that does not count as its characters, or <see cref="PostPiece.None"/>.</summary>
    public virtual PostPiece NextMention(ReadOnlySpan<char> text, int from) => PostPiece.None;
}
