using ChatApp.Publishing;

namespace ChatApp.Tests.Publishing;

public sealed class PlatformTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    public static TheoryData<string> Keys => [.. Platform.All.Select(p => p.Key)];

    [Theory]
    [InlineData("facebook", 63_206)]
    [InlineData("linkedin", 3_000)]
    [InlineData("instagram", 2_200)]
    [InlineData("mastodon", 500)]
    [InlineData("threads", 500)]
    [InlineData("bluesky", 300)]
    [InlineData("x", 280)]
    public void Every_platform_has_its_limit(string key, int limit) => Assert.Equal(limit, Platform.Find(key)?.Limit);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_text_at_the_limit_is_left_alone_and_one_more_character_is_cut(string key)
    {
        var platform = Platform.Find(key)!;
        var full = new string('a', platform.Limit);
        Assert.Equal(platform.Limit, platform.Count(full));
        Assert.Same(full, platform.Fit(full));

        var over = full + "a";
        Assert.Equal(platform.Limit + 1, platform.Count(over));
        var ellipsis = platform == Platform.X ? 2 : 1;
        Assert.Equal(new string('a', platform.Limit - ellipsis) + "…", platform.Fit(over));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_unit_is_a_word(string key) => Assert.Equal("characters", Platform.Find(key)!.Unit);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Ill_formed_text_does_not_throw(string key)
    {
        var platform = Platform.Find(key)!;
        Assert.Equal(platform == Platform.X ? 2 : 1, platform.Count("\uD83D"));
        foreach (var text in new[] { "\uD83D", "\uDE00", "a\uDE00\uD83Db", "\uD83D\u0301", "\uFFFE", "\0", "\u202A\uFFFF", "e\u0301\uD83D", "\uD83D.com" })
        {
            Assert.True(platform.Count(text) > 0);
            Assert.Equal(text, platform.Fit(text));
        }

        Assert.InRange(platform.Count(platform.Fit(new string('\uD83D', 100_000))), 1, platform.Limit);
    }

    [Theory]
    [InlineData("facebook", "a😀é", 3)]
    [InlineData("linkedin", Family, 7)]
    [InlineData("instagram", "e\u0301", 2)]
    [InlineData("threads", "https://example.com", 19)]
    [InlineData("bluesky", Family, 1)]
    [InlineData("bluesky", "e\u0301🇩🇪👍🏽\r\n", 4)]
    [InlineData("bluesky", "https://example.com", 19)]
    [InlineData("mastodon", Family + "e\u0301", 2)]
    [InlineData("mastodon", "https://example.com", 23)]
    [InlineData("mastodon", "see https://example.com/a/very/long/path/that/goes/on?and=on.", 28)]
    [InlineData("mastodon", "example.com/path", 16)]
    [InlineData("mastodon", "https://example.com\u0301 @alice@example.com\u0301", 30)]
    [InlineData("mastodon", "@alice@example.social", 6)]
    [InlineData("mastodon", "hi @alice@mastodon.example, and @bob", 19)]
    [InlineData("mastodon", "@al.ice-b@例え.jp.", 10)]
    [InlineData("mastodon", "me@you@example.com", 18)]
    [InlineData("mastodon", "/@alice@example.com", 19)]
    [InlineData("mastodon", "https://example.social/@alice@example.com", 23)]
    [InlineData("mastodon", "@@alice@example.com @ @a@ @@", 16)]
    public void Each_platform_counts_in_its_own_way(string key, string text, int expected) => Assert.Equal(expected, Platform.Find(key)!.Count(text));

    [Fact]
    public void A_mastodon_post_may_hold_476_letters_and_a_long_link() =>
        Assert.Equal(500, Platform.Mastodon.Count(new string('a', 476) + " http://" + new string('b', 30) + ".com/example"));

    [Fact]
    public void Counting_a_long_plain_text_allocates_nothing_for_it()
    {
        var text = string.Concat(Enumerable.Repeat("The quick brown fox. See example.com/path! ", 1_500));
        foreach (var platform in Platform.All)
        {
            platform.Count(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            platform.Count(text);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        }
    }
}
