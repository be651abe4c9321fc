namespace ChatApp.Publishing.Lengths;

/// <summary>Every code point counts one, and so does a lone surrogate.</summary>
public sealed class RuneLength : PostLength
{
    public override int Count(string text) => Count(text.AsSpan());

    public override int Weigh(ReadOnlySpan<char> grapheme, bool isGlued) => Count(grapheme);

    public override PostPiece NextUrl(ReadOnlySpan<char> text, int from) =>
        UrlFinder.Next(text, from, UrlPath.AnyLetter) is { } url
            ? new(url.Start, url.Length, Count(text.Slice(url.Start, url.Length)), IsUrl: true)
            : PostPiece.None;

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }
}
