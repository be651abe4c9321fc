using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChatApp.Publishing;
using ChatApp.Publishing.Lengths;

namespace ChatApp.Tests.Publishing;

/// <summary>What must hold for every text, tried on texts made of the parts that are hard to count.</summary>
public sealed class PostLengthPropertyTests
{
    private const int Seed = 20_260_101;

    private static readonly string[] Parts =
    [
        "a", "word", "Word", " ", " ", " ", "  ", ". ", "! ", "? ", ", ", "…", "\n", "\r\n", "\t", "é", "e\u0301", "A\u030A\u0301", "\u0301", "\u212B", "漢",
        "字。", "한", "\u1112\u1161\u11AB",
        "😀", "👨‍👩‍👧‍👦", "🇩🇪", "🇩", "1\uFE0F\u20E3", "👍🏽", "☺\uFE0F", "\u200D", "\uFE0F", "\uD83D", "\uDE00", "\u0600", "ก็", "हिन्दी", "#tag", "@user",
        "@user@host.example", "(", ")", "\"",
        "https://example.com/path", "http://a.co", "example.com", "foo.co", "mplex", ".", "/", "-", "_", "https://", "x.co/(a)", "xn--", "?q=1", "日本.jp",
        "\u202A", "\u00AD", "\u2028",
    ];

    public static TheoryData<string> Keys => [.. Platform.All.Select(p => p.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_fitting_text_is_a_prefix_within_the_limit_that_splits_no_grapheme_and_no_link(string key)
    {
        var platform = Platform.Find(key)!;
        var random = new Random(Seed);
        for (var round = 0; round < 400; round++)
        {
            var text = Text(random, random.Next(1, Math.Min(platform.Limit, 700)), random.Next(1, Parts.Length));
            if (platform == Platform.Facebook && round % 40 == 0) text = string.Concat(Enumerable.Repeat(text + " ", 70_000 / (text.Length + 1) + 1));
            AssertFits(platform, text);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_pieces_add_up_to_the_text_and_their_weights_to_its_length(string key)
    {
        PostLength length = key switch
        {
            "x" => new WeightedLength(),
            "mastodon" => new MastodonLength(),
            "bluesky" => new GraphemeLength(),
            _ => PostLength.Runes,
        };
        var random = new Random(Seed);
        for (var round = 0; round < 400; round++)
        {
            // A prepended mark before a link is one grapheme with the link's first letter; it then counts on its own.
            var text = Text(random, random.Next(1, 300), Parts.Length).Replace("\u0600", "", StringComparison.Ordinal);
            if (key == "x") text = ComposedText.Of(text);
            var (end, weight) = (0, 0);
            foreach (var piece in length.Pieces(text))
            {
                Assert.Equal(end, piece.Start);
                Assert.True(piece.Length > 0);
                end = piece.End;
                weight += piece.Weight;
            }

            Assert.Equal(text.Length, end);
            Assert.Equal(length.Count(text), weight);
        }
    }

    [Theory]
    [InlineData("The quick brown fox jumps. ")]
    [InlineData("a.")]
    [InlineData("a.co/(a.co/-")]
    [InlineData("example.com中国語")]
    [InlineData("http://あ.")]
    [InlineData("http://a.com/(")]
    [InlineData("@a")]
    [InlineData("@a@b.c ")]
    [InlineData("((")]
    [InlineData("\").")]
    [InlineData("漢字。")]
    [InlineData("a\u0301\u0302\u0303")]
    [InlineData("\u0301")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("😀\u200D")]
    [InlineData("\uD83D")]
    public void A_very_long_text_is_counted_and_cut_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        foreach (var platform in Platform.All)
        {
            var clock = Stopwatch.StartNew();
            Assert.True(platform.Count(text) > 0);
            Assert.InRange(platform.Count(platform.Fit(text)), 0, platform.Limit);

            // It takes well under a second; a quadratic walk would take minutes.
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{platform} took {clock.Elapsed} for {part}");
        }
    }

    private static void AssertFits(Platform platform, string text)
    {
        var fit = platform.Fit(text);
        Assert.InRange(platform.Count(fit), 0, platform.Limit);
        if (platform.Count(text) <= platform.Limit)
        {
            Assert.Same(text, fit);
            return;
        }

        var kept = text.StartsWith(fit, StringComparison.Ordinal) ? fit.Length : fit.Length - 1;
        Assert.StartsWith(fit[..kept], text, StringComparison.Ordinal);
        Assert.True(kept == fit.Length || fit[kept] == '…');
        Assert.True(kept == 0 || kept == text.Length || StringInfo.ParseCombiningCharacters(text).Contains(kept), $"a grapheme is cut at {kept}");
        for (var at = 0; UrlFinder.Next(text, at, UrlPath.LatinAndCyrillic) is { } url && url.Start < kept; at = url.Start + url.Length)
            Assert.True(url.Start + url.Length <= kept, $"a link is cut at {kept}");
    }

    private static string Text(Random random, int parts, int variety)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts; i++) text.Append(Parts[random.Next(variety)]);
        return text.ToString();
    }
}
