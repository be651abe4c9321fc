using Bunit;

namespace ChatApp.Tests.Components;

/// <summary>What the status region tells those who cannot see the conversation.</summary>
public sealed class SidebarAnnouncementTests : Sidebars
{
    [Fact]
    public async Task It_tells_that_an_answer_began_and_that_it_is_over()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        sidebar.WaitForAssertion(() => Assert.Equal("Answering", Announced(sidebar)));
        (await Engine.Model.NextAsync()).Say("Hi there.").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal("Answer complete, 2 words", Announced(sidebar)));
    }

    [Fact]
    public async Task It_does_not_tell_each_word()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        (await Engine.Model.NextAsync()).Say("Hi there");
        await sidebar.BuiltAsync("Hi there");
        Assert.Equal("Answering", Announced(sidebar));
    }

    [Fact]
    public async Task It_tells_why_an_answer_broke_off()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        (await Engine.Model.NextAsync()).Say("half").BreakOff();
        sidebar.WaitForAssertion(() => Assert.Equal("The answer broke off. What came is kept.", Announced(sidebar)));
    }

    [Fact]
    public async Task After_a_new_chat_it_tells_the_first_answer_too()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "one", "Hi.");
        await TalkAsync(sidebar, "two", "Hi.");
        await sidebar.Button("New chat").ClickAsync();
        await SayAsync(sidebar, "three");
        sidebar.WaitForAssertion(() => Assert.Equal("Answering", Announced(sidebar)));
        (await Engine.Model.NextAsync()).Say("Hi there.").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal("Answer complete, 2 words", Announced(sidebar)));
    }

    [Fact]
    public async Task After_a_session_that_ended_it_tells_the_first_answer_too()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "one", "Hi.");
        await TalkAsync(sidebar, "two", "Hi.");
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await SayAsync(sidebar, "three");
        (await Engine.Model.NextAsync()).Say("Hi there.").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal("Answer complete, 2 words", Announced(sidebar)));
    }

    [Fact]
    public async Task What_was_said_before_the_page_was_opened_is_not_told()
    {
        var session = await Engine.TalkAsync("Hello", "Hi.");
        await Engine.TalkAsync("How are you?", "Fine.", session.Id);
        TabShowed(session.Id.Value);
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await Engine.TalkAsync("in another tab", "Hi.");
        var sidebar = Sidebar();
        sidebar.WaitForAssertion(() => Assert.Equal(["Hello", "How are you?"], Said(sidebar)));
        Assert.Equal("", Announced(sidebar));
    }

    [Fact]
    public async Task It_tells_why_an_act_was_refused()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "A post", Draft);
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await sidebar.Button("Cancel").ClickAsync();
        Assert.StartsWith("This session ended after 30 minutes without activity.", Announced(sidebar));
    }
}
