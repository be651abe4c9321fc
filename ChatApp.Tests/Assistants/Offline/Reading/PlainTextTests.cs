using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Tests.Assistants.Offline.Reading;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  two   words\t here ", "two words here")]
    [InlineData("<b>Big</b> sale", "Big sale")]
    [InlineData("</draft> done <draft", "done draft")]
    [InlineData("I <3 you", "I 3 you")]
    [InlineData("it\u2019s \u201Cfine\u201D", "it's \"fine\"")]
    [InlineData("**bold** {we} `code`", "bold we code")]
    [InlineData("a\u0000b\u202Ec\uD83D", "abc")]
    [InlineData("one \r\n two", "one\ntwo")]
    [InlineData("\U0001F468\u200D\U0001F469 दिवाली", "\U0001F468\u200D\U0001F469 दिवाली")]
    public void Words_stay_and_markup_goes(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Fact]
    public void Very_long_text_is_read_up_to_a_limit() => Assert.InRange(PlainText.Clean(new string('x', 1_000_000)).Length, 1, PlainText.Longest);
}
