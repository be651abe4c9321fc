using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Tests.Components;

/// <summary>The assistant from an empty chat to an answer.</summary>
public sealed class AiSidebarTests : Sidebars
{
    [Fact]
    public void Its_parts_are_found_by_their_names()
    {
        var sidebar = Sidebar();
        var assistant = sidebar.Role("complementary", "Assistant");
        assistant.Role("heading", "Assistant");
        assistant.Role("log", "Conversation");
        assistant.Role("textbox", "Message");
        assistant.Role("separator", "Width of the assistant");
        Assert.Equal("", assistant.Role("status").Read());
        foreach (var name in new[] { "Send", "New chat", "Widen or narrow the assistant", "Collapse the assistant" }) assistant.Button(name);
        sidebar.Button("Open the assistant");
    }

    [Fact]
    public void It_tells_when_clicks_do_something()
    {
        Assert.Equal("true", Sidebar().Role("complementary").GetAttribute("data-interactive"));
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Assert.Equal("false", Sidebar().Role("complementary").GetAttribute("data-interactive"));
    }

    [Fact]
    public void An_empty_chat_has_no_session()
    {
        var sidebar = Sidebar();
        Assert.Null(SessionOf(sidebar));
        sidebar.Role("heading", "What would you like to post?");
        Assert.Empty(sidebar.Roles("article"));
    }

    [Fact]
    public async Task A_suggestion_is_sent_with_a_click()
    {
        var sidebar = Sidebar();
        await sidebar.Button("A funny tweet about Monday coffee").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Equal(["A funny tweet about Monday coffee"], Said(sidebar)));
    }

    [Fact]
    public async Task A_message_begins_a_session_and_its_answer_comes_in()
    {
        Engine = new Engine(clock: TimeProvider.System);
        var sidebar = Sidebar();
        Assert.Null(await SayAsync(sidebar, "Hello"));
        sidebar.WaitForElement("[data-status=streaming]");
        Assert.Equal(Shown.Value, SessionOf(sidebar));
        Assert.Equal(["Hello"], Said(sidebar));
        Assert.True(sidebar.Role("log").HasAttribute("data-busy"));

        var answer = await Engine.Model.NextAsync();
        answer.Say("Hi **the");
        await sidebar.BuiltAsync("Hi");
        answer.Say("re**.");
        Assert.Equal("Hi there.", (await sidebar.BuiltAsync("there.")).Read());
        answer.Finish();
        sidebar.WaitForElement("[data-status=complete][aria-label='Assistant said']");
        Assert.Equal("Hi there.", Assert.Single(Answers(sidebar)).Read());
        Assert.False(sidebar.Role("log").HasAttribute("data-busy"));
    }

    [Fact]
    public async Task Stop_ends_the_answer_and_keeps_what_came()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        (await Engine.Model.NextAsync()).Say("half an ans");
        await sidebar.BuiltAsync("half an ans");
        await sidebar.Button("Stop").ClickAsync();
        sidebar.WaitForElement("[data-status=stopped]");
        Assert.Equal("half an ans Stopped Continue", Answers(sidebar)[0].Read());
        Assert.False(sidebar.Role("log").HasAttribute("data-busy"));
    }

    [Fact]
    public async Task An_answer_that_broke_off_can_be_tried_again()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        (await Engine.Model.NextAsync()).Say("half").BreakOff();
        sidebar.WaitForElement("[data-status=interrupted]");
        Assert.Contains("The answer broke off. What came is kept.", Answers(sidebar)[0].Read());
        await sidebar.Button("Retry").ClickAsync();
        (await Engine.Model.NextAsync()).Say("whole").Finish();
        sidebar.WaitForElement("[data-status=complete][aria-label='Assistant said']");
        Assert.Equal("whole 2 of 2", Assert.Single(Answers(sidebar)).Read());
    }

    [Fact]
    public async Task A_second_message_waits_for_the_first_answer()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "one");
        var first = await Engine.Model.NextAsync();
        await SayAsync(sidebar, "two");
        sidebar.WaitForElement("[data-status=waiting]");
        first.Say("answer one").Finish();
        (await Engine.Model.NextAsync()).Say("answer two").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal(["answer one", "answer two"], Answers(sidebar).Select(a => a.Read())));
        Assert.Empty(sidebar.FindAll("[data-status=waiting]"));
    }

    [Fact]
    public async Task A_refused_message_gives_its_sentence_back_and_changes_nothing()
    {
        var sidebar = Sidebar();
        Assert.Contains("at most 32,000 can be sent", await SayAsync(sidebar, new string('x', 32_001)));
        Assert.Null(SessionOf(sidebar));
        Assert.Empty(sidebar.Roles("article"));
    }

    [Fact]
    public async Task The_same_message_sent_twice_is_one()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello", "abc");
        await SayAsync(sidebar, "Hello", "abc");
        sidebar.WaitForAssertion(() => Assert.Equal(["Hello"], Said(sidebar)));
    }

    [Fact]
    public async Task Without_a_cookie_it_says_what_is_needed()
    {
        var sidebar = Render<AiSidebar>(p => p.AddCascadingValue(Principal(null)));
        Assert.Contains("Cookies are needed", await SayAsync(sidebar, "Hello"));
        await sidebar.Button("New chat").ClickAsync();
        Assert.Null(SessionOf(sidebar));
    }

    [Fact]
    public async Task When_it_is_gone_it_no_longer_listens()
    {
        Sidebar();
        Assert.NotEqual(0, Listeners(Live, nameof(Live.Changed)));
        await DisposeComponentsAsync();
        Assert.Equal(0, Listeners(Live, nameof(Live.Changed)));
    }
}
