using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline.Writing;

public sealed class DraftTextTests
{
    const string Text = "First one. ✨ Second, by Dr. Smith!\n\nThird?\nFourth 🎉\n\n#One #Two";

    [Fact]
    public void Taken_apart_and_put_together_it_is_the_same_text()
    {
        var draft = DraftText.Parse(Text);

        Assert.Equal(["First one. ✨", "Second, by Dr. Smith!", "Third?", "Fourth 🎉"], draft.Sentences.Select(s => s.Text));
        Assert.Equal(["#One", "#Two"], draft.Tags);
        Assert.Equal(Text, draft.ToString());
    }

    [Fact]
    public void Leaving_a_sentence_out_keeps_the_paragraphs()
    {
        Assert.Equal("First one. ✨\n\nThird?\nFourth 🎉\n\n#One #Two", DraftText.Parse(Text).Without(1).ToString());
        Assert.Equal("First one. ✨ Second, by Dr. Smith!\n\nFourth 🎉\n\n#One #Two", DraftText.Parse(Text).Without(2).ToString());
    }

    [Fact]
    public void A_sentence_put_in_joins_the_paragraph_before() =>
        Assert.Equal("One. Two. Three.\n\nFour.", DraftText.Parse("One. Two.\n\nFour.").With(2, "Three.", " ").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("#only #tags")]
    [InlineData("no end mark")]
    [InlineData("Hashtag #inside a sentence. And more.")]
    public void Odd_texts_survive(string text) => Assert.Equal(text, DraftText.Parse(text).ToString());
}
