namespace ChatApp.Publishing.Lengths;

/// <summary>Cuts a post that is too long at the last good place.</summary>
public static class PostCut
{
    private const string Ellipsis = "…";

    // What an ellipsis does not follow well.
    private const string Dangling = ",;:-–—([{“‘«….";

    /// <summary>
    /// <paramref name="text"/> when it weighs no more than <paramref name="limit"/>; else its longest prefix that ends a sentence, if that
    /// keeps half the limit or more, else one that ends a word, under the same condition, else any; the last two with "…" after them.
    /// </summary>
    public static string Fit(string text, int limit, PostLength length)
    {
        if (length.Count(text) <= limit) return text;
        for (var budget = limit; ;)
        {
            var cut = Cut(text, budget, length);

            // A cut inside a word can make a domain of what was none ("foo.co|mplex"), which weighs more than its characters.
            var excess = length.Count(cut) - limit;
            if (excess <= 0) return cut;
            budget -= excess;
        }
    }

    private static string Cut(string text, int budget, PostLength length)
    {
        var ellipsis = length.Count(Ellipsis);
        var half = budget / 2;
        int used = 0, solid = 0, sentence = 0, word = 0, anywhere = 0;
        int? elide = null;
        var previous = default(PostPiece);

        foreach (var piece in length.Pieces(text))
        {
            var isSpace = IsSpace(text, piece);
            if (!piece.Glued)
            {
                if (used >= half && SentenceEnd.IsAt(text, piece.Start)) sentence = piece.Start;
                if (elide is { } end && used + ellipsis <= budget)
                {
                    anywhere = end;
                    if (used >= half && (isSpace || IsSpace(text, previous))) word = end;
                }
            }

            used += piece.Weight;
            if (used > budget) break;
            if (!isSpace) solid = piece.End;

            // An ellipsis that touches a URL would become part of the link on some platforms: a space has to be between them.
            if (piece.IsUrl) elide = null;
            else if (isSpace ? previous.IsUrl : !IsDangling(text, piece)) elide = piece.End;
            previous = piece;
        }

        if (used <= budget || text.AsSpan(solid).IsWhiteSpace()) return text[..solid];
        if (sentence > 0) return text[..sentence];
        if (word > 0) return text[..word] + Ellipsis;
        return anywhere > 0 || ellipsis <= budget ? text[..anywhere] + Ellipsis : "";
    }

    private static bool IsSpace(string text, PostPiece piece) => piece.Length > 0 && text.AsSpan(piece.Start, piece.Length).IsWhiteSpace();

    private static bool IsDangling(string text, PostPiece piece) => piece.Length == 1 && Dangling.Contains(text[piece.Start]);
}
