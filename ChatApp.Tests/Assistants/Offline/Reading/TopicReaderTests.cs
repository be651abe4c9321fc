using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Tests.Assistants.Offline.Reading;

public sealed class TopicReaderTests
{
    [Theory]
    [InlineData("our new office in Pune", TopicForm.Noun, Voice.Plural, "Opening")]
    [InlineData("learning to swim at fifty", TopicForm.Activity, Voice.Unmarked, "Learning")]
    [InlineData("why I love rain", TopicForm.Question, Voice.Singular, "Nature")]
    [InlineData("we won the regional hackathon", TopicForm.Statement, Voice.Plural, "Achievement")]
    [InlineData("Diwali from our whole team", TopicForm.Noun, Voice.Plural, "Diwali")]
    [InlineData("in memory of my grandfather", TopicForm.Noun, Voice.Singular, "Loss")]
    [InlineData("running a bakery", TopicForm.Activity, Voice.Unmarked, "Work")]
    [InlineData("running a marathon", TopicForm.Activity, Voice.Unmarked, "Sport")]
    [InlineData("the library is closed on Monday", TopicForm.Statement, Voice.Unmarked, null)]
    [InlineData("lessons we have learned", TopicForm.Noun, Voice.Plural, "Learning")]
    [InlineData("wedding photos", TopicForm.Noun, Voice.Unmarked, "Wedding")]
    [InlineData("our Diwali sale", TopicForm.Noun, Voice.Plural, "Sale")]
    [InlineData("Diwali at our office", TopicForm.Noun, Voice.Plural, "Diwali")]
    [InlineData("my grandmother who passed away", TopicForm.Noun, Voice.Singular, "Loss")]
    [InlineData("दिवाली", TopicForm.Noun, Voice.Unmarked, "Diwali")]
    [InlineData("我们的春节晚会", TopicForm.Noun, Voice.Unmarked, "Lunar New Year")]
    public void Grammar_voice_and_theme_are_found(string words, TopicForm form, Voice voice, string? theme)
    {
        var topic = TopicReader.Read(words);

        Assert.Equal((form, voice, theme), (topic!.Form, topic.Voice, topic.Theme?.Name));
    }

    [Theory]
    [InlineData("diwali", "Diwali", "Diwali")]
    [InlineData("the Diwali festival", "the Diwali festival", "Diwali")]
    [InlineData("happy new year", "New Year", "New Year")]
    [InlineData("our Diwali party", "our Diwali party", null)]
    [InlineData("\"our new menu\".", "our new menu", null)]
    [InlineData("Our new menu!", "our new menu", null)]
    [InlineData("summer sale", "our summer sale", null)]
    [InlineData("black friday", "Black Friday", "Black Friday")]
    [InlineData("meeting on monday", "meeting on Monday", null)]
    [InlineData("NASA", "NASA", null)]
    public void The_phrase_reads_well_inside_a_sentence(string words, string phrase, string? name)
    {
        var topic = TopicReader.Read(words);

        Assert.Equal((phrase, name), (topic!.Phrase, topic.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ... ")]
    [InlineData("\"\"")]
    public void Nothing_is_no_topic(string words) => Assert.Null(TopicReader.Read(words));
}
