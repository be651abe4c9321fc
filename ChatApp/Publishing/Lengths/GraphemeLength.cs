namespace ChatApp.Publishing.Lengths;

/// <summary>
/// Every grapheme counts one, in URLs as elsewhere: Bluesky
/// (<see href="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json"/>, <c>maxGraphemes</c>).
/// </summary>
public sealed class GraphemeLength : PostLength
{
    public override int Count(string text) => Graphemes.Count(text);

    public override int Weigh(ReadOnlySpan<char> grapheme, bool isGlued) => isGlued ? 0 : 1;

    public override PostPiece NextUrl(ReadOnlySpan<char> text, int from) =>
        UrlFinder.Next(text, from, UrlPath.AnyLetter) is { } url
            ? new(url.Start, url.Length, Graphemes.Count(text.Slice(url.Start, url.Length)), IsUrl: true)
            : PostPiece.None;
}
