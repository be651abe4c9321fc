using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;

namespace ChatApp.Tests.Assistants.Offline.Writing;

public sealed class WordingTests
{
    static string? Fill(string line, string topic, Tone tone = Tone.Friendly) => Wording.Fill(line, TopicReader.Read(topic)!, tone);

    [Theory]
    [InlineData("{We've} been thinking about {topic}.", "my trip", "I've been thinking about my trip.")]
    [InlineData("{We've} been thinking about {topic}.", "our trip", "We've been thinking about our trip.")]
    [InlineData("{Clause}.", "we're closed on Monday", "We're closed on Monday.")]
    [InlineData("News: {clause}.", "We're closed on Monday!", "News: we're closed on Monday!")]
    [InlineData("{name} Mubarak.", "eid", "Eid Mubarak.")]
    [InlineData("{name} Mubarak.", "our eid sale", null)]
    [InlineData("In praise of {thing}.", "learning to swim", null)]
    [InlineData("In praise of {dear}.", "our garden", "In praise of our garden.")]
    [InlineData("In praise of {dear}.", "inflation", null)]
    [InlineData("A word about {topic}.", "we're closed on Monday", null)]
    public void The_topic_goes_where_its_grammar_fits(string line, string topic, string? sentence) => Assert.Equal(sentence, Fill(line, topic));

    [Theory]
    [InlineData("It's fine, we're here, let's go, don't wait!", "It is fine, we are here, let us go, do not wait.")]
    [InlineData("{We'd} like that.", "We would like that.")]
    [InlineData("Today's news can't wait.", "Today's news cannot wait.")]
    public void Formal_sentences_are_written_out(string line, string sentence) => Assert.Equal(sentence, Fill(line, "our trip", Tone.Formal));

    [Fact]
    public void The_persons_own_words_are_never_rewritten() => Assert.Equal("An announcement: we're moving.", Fill("An announcement: {clause}.", "we're moving", Tone.Formal));
}
