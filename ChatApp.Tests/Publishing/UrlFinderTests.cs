using ChatApp.Publishing.Lengths;

namespace ChatApp.Tests.Publishing;

/// <summary>What X makes a link of, from the URL cases of the conformance suite of twitter-text.</summary>
public sealed class UrlFinderTests
{
    [Theory]
    [InlineData("text http://google.com/#search?q=iphone%20-filter%3Alinks", "http://google.com/#search?q=iphone%20-filter%3Alinks")]
    [InlineData("text http://somehost.com:3000", "http://somehost.com:3000")]
    [InlineData("text http://xo.com/~matthew+%ff-,.;x", "http://xo.com/~matthew+%ff-,.;x")]
    [InlineData("http://msdn.microsoft.com/system.net.httpwebrequest(v=VS.100).aspx", "http://msdn.microsoft.com/system.net.httpwebrequest(v=VS.100).aspx")]
    [InlineData("text http://foo.com?#foo text", "http://foo.com?#foo")]
    [InlineData("text http://✪df.ws/ejp", "http://✪df.ws/ejp")]
    [InlineData("test http://example.comだよね.comtest/hogehoge", "http://example.com")]
    [InlineData("Go to http://example.com/a+ or http://example.com/a-", "http://example.com/a+ http://example.com/a-")]
    [InlineData("Go to https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud please", "https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud")]
    [InlineData("@user Try http:// example.com/path", "example.com/path")]
    [InlineData("foo.baz foo.co.jp www.xxxxxxx.baz www.foo.co.uk wwwww.xxxxxxx foo.comm foo.somecom foo.govedu foo.jp", "foo.co.jp www.foo.co.uk foo.jp")]
    [InlineData("twitter.comこれは日本語です。example.com中国語t.co/abcde한국twitter.com", "twitter.com example.com t.co/abcde twitter.com")]
    [InlineData("http://twitter.com/これは日本語です。example.com中国語http://t.co/abcde한국", "http://twitter.com/ example.com http://t.co/abcde")]
    [InlineData("Go to http://twitter.com/Русские_слова", "http://twitter.com/Русские_слова")]
    [InlineData("Find my page at name.al-lastname.com", "name.al-lastname.com")]
    [InlineData("test http://sub_domain-dash.twitter.com", "http://sub_domain-dash.twitter.com")]
    [InlineData("MLB.tv vine.co twitch.tv t.co", "MLB.tv vine.co twitch.tv t.co")]
    [InlineData("test http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0", "http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0")]
    [InlineData("test ELPAÍS.com", "ELPAÍS.com")]
    [InlineData("test http://twitter.com/.", "http://twitter.com/")]
    [InlineData("periods http://example.com/path..........................................", "http://example.com/path")]
    [InlineData("periods http://example.com/path/!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!", "http://example.com/path/")]
    [InlineData("http://twitter.com\nhttp://example.com\nexample.com/path\nit.so/abcde", "http://twitter.com http://example.com example.com/path it.so/abcde")]
    [InlineData("(http://twitter.com", "http://twitter.com")]
    [InlineData("http://new.photovoltaics/path", "http://new.photovoltaics/path")]
    [InlineData("nothing http://no-tld", "")]
    [InlineData("text http://tld-too-short.x", "")]
    [InlineData("text http://domain.com-that-you-should-have-put-a-space-after", "")]
    [InlineData("text http://domain-dash_2314352345_dfasd.foo-cow_4352.com", "")]
    [InlineData("Email me at name.al-lastname@foo.com or name.al+lastname@foo.com", "")]
    [InlineData("test http://-leadingdash.twitter.com", "")]
    [InlineData("test http://trailingdash-.twitter.com", "")]
    [InlineData("test http://trailingunderscore.twitter_.com", "")]
    [InlineData("test http://twitter_underscore.com", "")]
    [InlineData("test http://twitter.c_o_m", "")]
    [InlineData("#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde", "")]
    [InlineData("$http://twitter.com $twitter.com $t.co/abcde $TVI.CA $RBS.CA", "")]
    [InlineData("long.test.tar.bz2 test.tar.bz2 tar.bz2", "")]
    [InlineData("john.doe.gov@mail.com", "")]
    [InlineData("http://127.0.0.1/ http://localhost:5000/a.b", "")]
    [InlineData("etc. ...and so on...", "")]
    public void The_links_of_a_text(string text, string expected) => Assert.Equal(expected, string.Join(' ', All(text, UrlPath.LatinAndCyrillic)));

    [Theory]
    [InlineData("https://ja.wikipedia.org/wiki/日本語。次", "https://ja.wikipedia.org/wiki/日本語")]
    [InlineData("https://example.com/a(b)c) d", "https://example.com/a(b)c")]
    public void A_path_in_any_letter(string text, string expected) => Assert.Equal(expected, string.Join(' ', All(text, UrlPath.AnyLetter)));

    [Theory]
    [InlineData("example", 7)]
    [InlineData("ああ", 8)]
    [InlineData("münchen", 14)]
    [InlineData("bücher", 13)]
    [InlineData("例え", 11)]
    [InlineData("みんな", 11)]
    public void A_label_is_as_long_as_its_punycode(string label, int expected) => Assert.Equal(expected, Punycode.LabelLength(label));

    private static IEnumerable<string> All(string text, UrlPath path)
    {
        for (var at = 0; UrlFinder.Next(text, at, path) is { } url; at = url.Start + url.Length) yield return text.Substring(url.Start, url.Length);
    }
}
