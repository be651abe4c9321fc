using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Tests.Assistants.Offline.Reading;

public sealed class FollowUpReaderTests
{
    static Changes Read(string text) => FollowUpReader.Read(Spelling.Correct(PlainText.Clean(text)));

    [Theory]
    [InlineData("funnier", Tone.Funny)]
    [InlineData("make it more formal", Tone.Formal)]
    [InlineData("less formal", Tone.Casual)]
    [InlineData("too formal", Tone.Casual)]
    [InlineData("not so serious please", Tone.Friendly)]
    [InlineData("more freindly", Tone.Friendly)]
    [InlineData("it's too boring", Tone.Enthusiastic)]
    [InlineData("change the tone to professional", Tone.Formal)]
    public void Tone_is_read_with_its_direction(string text, Tone tone) => Assert.Equal(tone, Read(text).Tone);

    [Theory]
    [InlineData("shorter", -1)]
    [InlineData("much shorter", -2)]
    [InlineData("a bit longer", 1)]
    [InlineData("too long", -1)]
    [InlineData("not long enough", 1)]
    [InlineData("without hashtags, short", -1)]
    [InlineData("less text", -1)]
    public void Length_is_read_with_its_direction(string text, int steps) => Assert.Equal(steps, Read(text).Length);

    [Theory]
    [InlineData("no emoji", null, Amount.None, null)]
    [InlineData("add hashtags and emojis", Amount.Some, Amount.Some, null)]
    [InlineData("remove hashtags and add an image", Amount.None, null, true)]
    [InlineData("don't use hashtags", Amount.None, null, null)]
    [InlineData("too many hashtags", Amount.Few, null, null)]
    [InlineData("fewer emojis, more hashtags", Amount.Many, Amount.Few, null)]
    [InlineData("without image, hashtags or emoji", Amount.None, Amount.None, false)]
    [InlineData("add image but no hashtags", Amount.None, null, true)]
    public void Additions_and_removals_reach_the_right_things(string text, Amount? hashtags, Amount? emoji, bool? image)
    {
        var changes = Read(text);

        Assert.Equal((hashtags, emoji, image), (changes.Hashtags, changes.Emoji, changes.Image));
    }

    [Fact]
    public void Own_hashtags_are_taken_as_they_are() => Assert.Equal(["OpenHouse2025"], Read("add #OpenHouse2025").OwnHashtags);

    [Theory]
    [InlineData("in 50 words", 50, CapUnit.Words)]
    [InlineData("under 200 characters", 200, CapUnit.Characters)]
    [InlineData("make it two sentences", 2, CapUnit.Sentences)]
    public void A_length_in_numbers_is_read(string text, int most, CapUnit unit) => Assert.Equal(new Cap(most, unit), Read(text).Cap);

    [Theory]
    [InlineData("What's the capital of France?")]
    [InlineData("the train was late this morning because of leaves")]
    [InlineData("ok")]
    public void Other_messages_change_nothing(string text) => Assert.False(Read(text).Any);
}
