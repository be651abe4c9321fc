namespace ChatApp.Publishing.Lengths;

/// <summary>Walks a text once, piece by piece, without allocating.</summary>
public ref struct PostPieces(ReadOnlySpan<char> text, PostLength length)
{
    private readonly ReadOnlySpan<char> text = text;
    private PostPiece url = new(-1, 0, 0);
    private PostPiece mention = new(-1, 0, 0);
    private int gluedUntil;
    private bool clipped;

    public PostPiece Current { get; private set; }

    public readonly PostPieces GetEnumerator() => this;

    public bool MoveNext()
    {
        var at = Current.End;
        if (at >= text.Length) return false;

        // Each is looked for again only once it has been passed, so the searches together read the text once.
        if (url.Start < at) url = length.NextUrl(text, at);
        if (mention.Start < at) mention = length.NextMention(text, at);
        var whole = url.Start <= mention.Start ? url : mention;
        Current = whole.Start == at ? Whole(whole) : Grapheme(at, whole.Start);
        return true;
    }

    private PostPiece Grapheme(int at, int barrier)
    {
        var size = Graphemes.LengthAt(text, at);
        clipped = size > barrier - at;
        if (clipped) size = barrier - at;
        var isGlued = at < gluedUntil;
        return new(at, size, length.Weigh(text.Slice(at, size), isGlued), Glued: isGlued);
    }

    // A combining mark after a URL belongs to the URL's last grapheme, although not to the URL.
    private PostPiece Whole(PostPiece piece)
    {
        var isGlued = clipped || piece.Start < gluedUntil;
        var last = piece.End - (piece.Length > 1 && char.IsSurrogatePair(text[piece.End - 2], text[piece.End - 1]) ? 2 : 1);
        gluedUntil = last + Graphemes.LengthAt(text, last);
        clipped = false;
        return piece with { Glued = isGlued };
    }
}
