using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

public sealed class AnnouncementTests
{
    readonly SessionBuilder session = new();

    [Theory]
    [InlineData("Hello there.", "Answer complete, 2 words")]
    [InlineData("Yes.", "Answer complete, 1 word")]
    [InlineData("— 🪔 —", "Answer complete, 0 words")]
    public void A_complete_answer_is_told_with_its_length(string answer, string expected) => Assert.Equal(expected, Of(session.Say("Hi").Answer(answer)));

    [Fact]
    public void The_words_of_a_draft_count() =>
        Assert.Equal("Answer complete, 6 words", Of(session.Say("Hi").Answer(new TurnText("Here it is."), new TurnDraft(Platform.Facebook, "Light a lamp.", null, null, false))));

    [Theory]
    [InlineData("half an", "Stopped after 2 words")]
    [InlineData("half", "Stopped after 1 word")]
    public void A_stopped_answer_is_told_with_what_came(string answer, string expected) =>
        Assert.Equal(expected, Of(session.Say("Hi").End(MessageStatus.Stopped, null, new TurnText(answer))));

    [Fact]
    public void An_answer_that_was_stopped_before_its_first_word_is_told() => Assert.Equal("Stopped after 0 words", Of(session.Say("Hi").End(MessageStatus.Stopped, null)));

    [Theory]
    [InlineData(MessageStatus.Interrupted)]
    [InlineData(MessageStatus.Failed)]
    public void An_answer_that_broke_off_is_told_with_the_reason(MessageStatus status) =>
        Assert.Equal("The answer broke off. What came is kept.", Of(session.Say("Hi").End(status, "The answer broke off. What came is kept.")));

    static string Of(SessionBuilder session) => Announcement.Of(session.Session, (AssistantMessage)session.Session.Find(session.Session.Leaf)!);
}
