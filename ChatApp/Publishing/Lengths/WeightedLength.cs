using System.Text;

namespace ChatApp.Publishing.Lengths;

/// <summary>
/// X's weights (<see href="https://github.com/twitter/twitter-text/blob/master/config/v3.json"/>): after NFC a code point weighs one
/// in four ranges of mostly alphabetic scripts and two elsewhere, an emoji sequence two, a URL 23.
/// </summary>
public sealed class WeightedLength : PostLength
{
    private const int UrlWeight = 23;
    private const int EmojiWeight = 2;

    // The rule for text that is known to be in NFC, which need not be composed again grapheme by grapheme.
    private static readonly WeightedLength Composed = new(isComposed: true);
    private readonly bool isComposed;

    public WeightedLength()
    {
    }

    private WeightedLength(bool isComposed) => this.isComposed = isComposed;

    public override int Count(string text) => isComposed ? base.Count(text) : Composed.Count(ComposedText.Of(text));

    // Composition never crosses a grapheme's bounds, so the graphemes one by one weigh what the whole text does.
    public override int Weigh(ReadOnlySpan<char> grapheme, bool isGlued)
    {
        if (grapheme.Length == 1 && grapheme[0] < ComposedText.FirstAffected) return 1;
        return isComposed ? WeighComposed(grapheme) : WeighComposed(ComposedText.Of(grapheme.ToString()));
    }

    public override PostPiece NextUrl(ReadOnlySpan<char> text, int from) =>
        UrlFinder.Next(text, from, UrlPath.LatinAndCyrillic) is { } url ? new(url.Start, url.Length, UrlWeight, IsUrl: true) : PostPiece.None;

    private static int WeighComposed(ReadOnlySpan<char> grapheme)
    {
        var weight = 0;
        while (!grapheme.IsEmpty)
        {
            var size = EmojiSequence.LengthAtStart(grapheme);
            if (size > 0)
            {
                weight += EmojiWeight;
            }
            else
            {
                Rune.DecodeFromUtf16(grapheme, out var rune, out size);
                weight += Weigh(rune.Value);
            }

            grapheme = grapheme[size..];
        }

        return weight;
    }

    private static int Weigh(int codePoint) => codePoint switch
    {
        <= 4351 => 1,
        >= 8192 and <= 8205 => 1,
        >= 8208 and <= 8223 => 1,
        >= 8242 and <= 8247 => 1,
        _ => 2,
    };
}
