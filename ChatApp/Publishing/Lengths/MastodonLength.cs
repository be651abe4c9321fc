namespace ChatApp.Publishing.Lengths;

/// <summary>
/// Every grapheme counts one, a URL with a scheme 23, and <c>@user@domain</c> only its <c>@user</c>
/// (<see href="https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb"/>).
/// </summary>
public sealed class MastodonLength : PostLength
{
    private const int UrlWeight = 23;

    public override int Weigh(ReadOnlySpan<char> grapheme, bool isGlued) => isGlued ? 0 : 1;

    public override PostPiece NextUrl(ReadOnlySpan<char> text, int from)
    {
        if (UrlFinder.Next(text, from, UrlPath.AnyLetter) is not { } url) return PostPiece.None;
        return new(url.Start, url.Length, url.HasScheme ? UrlWeight : Graphemes.Count(text.Slice(url.Start, url.Length)), IsUrl: true);
    }

    public override PostPiece NextMention(ReadOnlySpan<char> text, int from) =>
        RemoteMention.Next(text, from) is { } mention ? new(mention.Start, mention.Length, mention.LocalLength) : PostPiece.None;
}
