using ChatApp.Publishing;

namespace ChatApp.Tests.Publishing;

/// <summary>Facts from the conformance suite of twitter-text (configuration v3) and from X's documentation of counting characters.</summary>
public sealed class WeightedLengthTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("", 0)]
    [InlineData("Hi", 2)]
    [InlineData("ÁB", 2)]
    [InlineData("A\u0301B", 2)]
    [InlineData("A\uFB2C", 4)]
    [InlineData("\u212B", 1)]
    [InlineData("\u10FF", 1)]
    [InlineData("\u1100", 2)]
    [InlineData("\u200D", 1)]
    [InlineData("\u200E", 2)]
    [InlineData("\u2010\u201F", 2)]
    [InlineData("\u2020", 2)]
    [InlineData("\u2032\u2037", 2)]
    [InlineData("…", 2)]
    [InlineData("€", 2)]
    [InlineData("漢字かな交じり文", 16)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("हिन्दी", 6)]
    public void A_code_point_weighs_by_its_range_after_composition(string text, int expected) => Assert.Equal(expected, Platform.X.Count(text));

    [Theory]
    [InlineData("😷👾😡🔥💩", 10)]
    [InlineData("H🐱☺" + Family, 7)]
    [InlineData("🙋🏽👨‍🎤", 4)]
    [InlineData("1\u20E3", 2)]
    [InlineData("1\uFE0F\u20E3", 2)]
    [InlineData("Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; 🏴󠁧󠁢󠁥󠁮󠁧󠁿", 34)]
    [InlineData("Unicode 9.0 emoji: 🤠; 💃; 💃🏾", 29)]
    [InlineData("🇩🇪🇫🇷", 4)]
    [InlineData("🇩", 2)]
    [InlineData("☺\uFE0F", 2)]
    [InlineData("☺\uFE0E", 4)]
    [InlineData("©", 1)]
    [InlineData("©\uFE0F", 2)]
    [InlineData("a\uFE0F", 3)]
    [InlineData("👩🏽‍❤️‍💋‍👨🏽", 2)]
    [InlineData("😀\u0301", 3)]
    [InlineData("😀‍😀‍😀‍😀‍😀‍😀", 5)]
    public void An_emoji_weighs_two_however_many_code_points_it_has(string text, int expected) => Assert.Equal(expected, Platform.X.Count(text));

    [Theory]
    [InlineData("http://test.co", 23)]
    [InlineData("Hi http://test.co", 26)]
    [InlineData("HTTPS://EXAMPLE.COM/PATH", 23)]
    [InlineData("example.com/path", 23)]
    [InlineData("example.com", 23)]
    [InlineData("Read example.com.", 29)]
    [InlineData("(see https://en.wikipedia.org/wiki/Primer_(film))", 29)]
    [InlineData("https://example.com/a?b=c&d=e#f, and", 28)]
    [InlineData("http://foobar.پاکستان/", 23)]
    [InlineData("\u2066\u202Ahttp://foobar.پاکستان/\u202C\u2069", 31)]
    [InlineData("これは日本語です。example.com/path/index.html中国語", 47)]
    [InlineData("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", 68)]
    [InlineData("e.g. this", 9)]
    [InlineData("file.txt", 8)]
    [InlineData("node.js", 7)]
    [InlineData("foo.comm", 8)]
    [InlineData("one.Two", 7)]
    [InlineData("version 1.2.3", 13)]
    [InlineData("me@example.com", 14)]
    [InlineData("#test.com @test.com $test.com", 29)]
    [InlineData("http://no-tld", 13)]
    public void A_link_weighs_23_whatever_its_length(string text, int expected) => Assert.Equal(expected, Platform.X.Count(text));

    [Fact]
    public void Ten_links_with_spaces_weigh_240() =>
        Assert.Equal(240, Platform.X.Count(string.Concat(Enumerable.Repeat("https://www.twitter.com/aloha ", 10))));

    [Fact]
    public void A_hundred_and_forty_families_fill_a_post() => Assert.Equal(280, Platform.X.Count(string.Concat(Enumerable.Repeat(Family, 140))));

    [Fact]
    public void A_link_longer_than_4096_characters_is_text()
    {
        var longest = "https://example.com/" + new string('a', 4096 - 20);
        Assert.Equal(23, Platform.X.Count(longest));
        Assert.Equal(4097, Platform.X.Count(longest + "a"));
    }

    [Fact]
    public void A_host_too_long_for_the_wire_hides_no_text()
    {
        // 60 kana take 6 + 4 octets or more in punycode than the 63 a label may have.
        var host = string.Concat(Enumerable.Repeat("あいうえおかきくけこ", 6));
        Assert.Equal(11 + 2 * 60, Platform.X.Count($"http://{host}.com"));
        Assert.Equal(23, Platform.X.Count("http://あいうえお.com"));
    }
}
