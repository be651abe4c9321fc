using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline.Writing;

public sealed class EmojiTextTests
{
    [Theory]
    [InlineData("Hello 👋🏽 there ❤️.", "Hello there .")]
    [InlineData("One. ✨\n\n🎉\n\nTwo 👨‍👩‍👧‍👦", "One.\n\nTwo")]
    [InlineData("1 of 2, 50 % & C#", "1 of 2, 50 % & C#")]
    [InlineData("दिवाली 春节 naïve", "दिवाली 春节 naïve")]
    public void Emoji_go_and_everything_else_stays(string text, string plain)
    {
        Assert.Equal(plain, EmojiText.Strip(text));
        Assert.False(EmojiText.Has(plain));
        Assert.Equal(text != plain, EmojiText.Has(text));
    }
}
