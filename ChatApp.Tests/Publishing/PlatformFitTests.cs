using ChatApp.Publishing;

namespace ChatApp.Tests.Publishing;

public sealed class PlatformFitTests
{
    private const string Link = "https://example.com/a/rather/long/path?with=a&query=too";

    [Fact]
    public void A_long_text_is_cut_after_its_last_whole_sentence_without_an_ellipsis()
    {
        var sentence = new string('A', 99) + ". ";
        Assert.Equal((sentence + sentence).TrimEnd(), Platform.X.Fit(sentence + sentence + sentence));
    }

    [Theory]
    [InlineData(" Next")]
    [InlineData("\nnext")]
    [InlineData("\n\nNext")]
    public void A_sentence_that_ends_at_the_limit_stays_whole(string next)
    {
        var full = new string('a', 279) + ".";
        Assert.Equal(full, Platform.X.Fit(full + next));
    }

    [Fact]
    public void A_line_ends_a_sentence_too()
    {
        var heading = new string('a', 200);
        Assert.Equal(heading, Platform.X.Fit(heading + "\n" + new string('b', 200)));
    }

    [Fact]
    public void A_chinese_sentence_needs_no_space_after_it()
    {
        var sentence = new string('漢', 99) + "。";
        Assert.Equal(sentence, Platform.X.Fit(sentence + sentence));
    }

    [Theory]
    [InlineData("e.g. ")]
    [InlineData("Dr. ")]
    [InlineData("J. ")]
    [InlineData("3.5 ")]
    public void A_full_stop_inside_a_sentence_is_no_end(string inside)
    {
        var text = new string('a', 250) + " " + inside + new string('b', 100);
        Assert.EndsWith("…", Platform.X.Fit(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sentence_the_cut_is_after_a_word_without_its_comma()
    {
        var text = string.Concat(Enumerable.Repeat("word, ", 60));
        Assert.Equal(string.Concat(Enumerable.Repeat("word, ", 45)) + "word…", Platform.X.Fit(text));
    }

    [Fact]
    public void A_first_sentence_much_shorter_than_the_post_does_not_end_it()
    {
        var fit = Platform.Bluesky.Fit("Hi. " + string.Concat(Enumerable.Repeat("Word ", 100)));
        Assert.EndsWith("Word…", fit, StringComparison.Ordinal);
        Assert.InRange(Platform.Bluesky.Count(fit), 290, 300);
    }

    [Fact]
    public void A_word_that_is_most_of_the_post_is_cut_inside()
    {
        var word = new string('a', 1_000);
        Assert.Equal("Hi " + word[..296] + "…", Platform.Bluesky.Fit("Hi " + word));
    }

    [Fact]
    public void Spaces_at_the_end_are_what_goes_first()
    {
        var full = new string('a', 280);
        Assert.Equal(full, Platform.X.Fit(full + " \n "));
    }

    [Fact]
    public void A_link_at_the_limit_goes_whole()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 90));
        Assert.Equal(words.TrimEnd() + "…", Platform.Threads.Fit(words + Link));
        Assert.Equal(words + Link[..50], Platform.Threads.Fit(words + Link[..50]));
    }

    [Fact]
    public void A_link_that_stays_keeps_a_space_before_the_ellipsis()
    {
        var fit = Platform.Mastodon.Fit(string.Concat(Enumerable.Repeat("word ", 92)) + Link + " " + new string('b', 100));
        Assert.EndsWith(Link + " …", fit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_with_a_comma_after_it_goes_rather_than_touch_the_ellipsis()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 92));
        Assert.Equal(words.TrimEnd() + "…", Platform.Mastodon.Fit(words + Link + ", " + new string('b', 100)));
    }

    [Fact]
    public void A_mark_that_belongs_to_the_first_letter_of_a_link_goes_with_it() =>
        Assert.Equal(new string('a', 490) + "…", Platform.Threads.Fit(new string('a', 490) + "\u0600" + Link));

    [Fact]
    public void A_text_that_is_one_link_too_long_keeps_nothing_of_it() =>
        Assert.Equal("…", Platform.Threads.Fit("https://example.com/" + new string('a', 600)));

    [Fact]
    public void A_cut_that_would_make_a_domain_of_a_word_goes_elsewhere()
    {
        // The longest prefix would end in "aaaaaa.com…", a link that weighs 23.
        Assert.Equal(new string('漢', 132) + "…", Platform.X.Fit(new string('漢', 134) + "aaaaaa.commodity"));
    }

    [Fact]
    public void One_grapheme_heavier_than_the_limit_leaves_the_ellipsis() =>
        Assert.Equal("…", Platform.X.Fit("a" + string.Concat(Enumerable.Repeat('\u0301', 1_000))));
}
