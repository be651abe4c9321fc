namespace ChatApp.Publishing.Lengths;

/// <summary>A stretch of a post that is never cut in two: a grapheme, a URL or a mention.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Weight">In the platform's units.</param>
/// <param name="IsUrl">Whether a platform makes a link of it.</param>
/// <param name="Glued">Whether it shares a grapheme with the piece before it, so that no cut may fall between the two.</param>
public readonly record struct PostPiece(int Start, int Length, int Weight, bool IsUrl = false, bool Glued = false)
{
    /// <summary>No such piece: it starts after every text.</summary>
    public static readonly PostPiece None = new(int.MaxValue, 0, 0);

    /// <summary>The UTF-16 unit after its last.</summary>
    public int End => Start + Length;
}
