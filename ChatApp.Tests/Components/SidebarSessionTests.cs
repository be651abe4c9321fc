using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Tests.Components;

/// <summary>Which session a tab shows: after a reload, beside other tabs, and when it is over.</summary>
public sealed class SidebarSessionTests : Sidebars
{
    const string Ended = "Your earlier session ended after 30 minutes without activity. This is a new one.";

    [Fact]
    public async Task A_new_tab_shows_the_session_that_was_used_last()
    {
        var session = await Engine.TalkAsync("Hello", "Hi.");
        var sidebar = Sidebar();
        sidebar.WaitForElement("article");
        Assert.Equal((session.Id.Value, "Hi."), (SessionOf(sidebar), Answers(sidebar)[0].Read()));
        Assert.Equal("", Announced(sidebar));
    }

    [Fact]
    public async Task A_tab_comes_back_with_its_own_session()
    {
        var own = await Engine.TalkAsync("mine", "Hi.");
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await Engine.TalkAsync("another tab's", "Hi.");
        TabShowed(own.Id.Value);
        var sidebar = Sidebar();
        sidebar.WaitForAssertion(() => Assert.Equal(["mine"], Said(sidebar)));
        Assert.Equal(own.Id.Value, SessionOf(sidebar));
    }

    [Fact]
    public async Task What_waited_in_the_browser_goes_to_the_session_that_the_tab_showed()
    {
        var own = await Engine.TalkAsync("mine", "Hi.");
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await Engine.TalkAsync("another tab's", "Hi.");
        var tab = JSInterop.SetupModule("./Components/AiSidebar/AiSidebar.razor.js");
        tab.Mode = JSRuntimeMode.Loose;
        var chosen = tab.Setup<string?>("chosen");
        var sidebar = Sidebar();
        Assert.Equal(["another tab's"], Said(sidebar));
        // The composer's script is faster than the one that knows which session it was.
        var sending = SayAsync(sidebar, "waited");
        chosen.SetResult(own.Id.Value);
        Assert.Null(await sending);
        sidebar.WaitForAssertion(() => Assert.Equal(["mine", "waited"], Said(sidebar)));
        Assert.Equal(own.Id.Value, SessionOf(sidebar));
    }

    [Fact]
    public async Task A_tab_that_showed_a_new_chat_comes_back_with_it()
    {
        await Engine.TalkAsync("another tab's", "Hi.");
        TabShowed("none");
        var sidebar = Sidebar();
        sidebar.WaitForAssertion(() => Assert.Null(SessionOf(sidebar)));
        Assert.Empty(sidebar.FindAll(".notice"));
    }

    [Fact]
    public async Task Before_the_circuit_is_there_the_tabs_cookie_tells_which_session_it_showed()
    {
        var own = await Engine.TalkAsync("mine", "Hi.");
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await Engine.TalkAsync("another tab's", "Hi.");
        var request = new DefaultHttpContext();
        request.Request.Headers.Cookie = $"chatapp-tab={own.Id.Value}";
        var sidebar = Render<AiSidebar>(p => p.AddCascadingValue<HttpContext>(request));
        sidebar.WaitForAssertion(() => Assert.Equal(["mine"], Said(sidebar)));
    }

    [Fact]
    public async Task The_tab_remembers_what_it_shows()
    {
        var tab = TabShowed(null);
        var sidebar = Sidebar();
        Assert.Equal("none", tab.Invocations["choose"][^1].Arguments[0]);
        await SayAsync(sidebar, "Hello");
        Assert.Equal(Shown.Value, tab.Invocations["choose"][^1].Arguments[0]);
        await sidebar.Button("New chat").ClickAsync();
        Assert.Equal("none", tab.Invocations["choose"][^1].Arguments[0]);
    }

    [Fact]
    public async Task New_chat_begins_another_session_and_keeps_the_old_one()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "Hello", "Hi.");
        var before = SessionOf(sidebar);
        await sidebar.Button("New chat").ClickAsync();
        Assert.Null(SessionOf(sidebar));
        sidebar.Role("heading", "What would you like to post?");
        Assert.Equal("New chat", Announced(sidebar));

        await TalkAsync(sidebar, "Good morning", "Morning.");
        Assert.Equal(["Good morning"], Said(sidebar));
        Assert.NotEqual(before, SessionOf(sidebar));
        Assert.True(SessionId.TryParse(before, out var old));
        Assert.NotNull(await Engine.Conversations.OpenAsync(Engine.Ann, old));
    }

    [Fact]
    public async Task A_new_chat_during_an_answer_shows_nothing_of_it_and_lets_it_go_on()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        var answer = await Engine.Model.NextAsync();
        var old = Shown;
        await sidebar.Button("New chat").ClickAsync();
        answer.Say("Hi.").Finish();
        await Engine.WhenAsync(old, s => s.Open is null);
        Assert.Empty(sidebar.Roles("article"));
        Assert.Null(SessionOf(sidebar));
    }

    [Fact]
    public async Task What_happens_in_another_tab_is_seen_here()
    {
        var session = await Engine.TalkAsync("Hello", "Hi.");
        var sidebar = Sidebar();
        await Engine.TalkAsync("How are you?", "Fine.", session.Id);
        sidebar.WaitForAssertion(() => Assert.Equal(["Hi.", "Fine."], Answers(sidebar).Select(a => a.Read())));
        Assert.Equal(["Hello", "How are you?"], Said(sidebar));
    }

    [Fact]
    public async Task A_session_that_ended_meanwhile_is_followed_by_a_new_one_that_says_so()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "Hello", "Hi.");
        var before = SessionOf(sidebar);
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await TalkAsync(sidebar, "Still there?", "Yes.");
        Assert.Equal(["Still there?"], Said(sidebar));
        Assert.NotEqual(before, SessionOf(sidebar));
        Assert.StartsWith(Ended, sidebar.Role("log").Read());
    }

    [Fact]
    public async Task The_notice_goes_with_the_next_message()
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "Hello", "Hi.");
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await TalkAsync(sidebar, "Still there?", "Yes.");
        await TalkAsync(sidebar, "Good.", "Good.");
        Assert.DoesNotContain(Ended, sidebar.Role("log").Read());
    }

    [Fact]
    public async Task A_tab_whose_session_ended_says_so_and_begins_anew()
    {
        var session = await Engine.TalkAsync("Hello", "Hi.");
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        TabShowed(session.Id.Value);
        var sidebar = Sidebar();
        sidebar.WaitForElement(".notice");
        Assert.StartsWith(Ended, sidebar.Role("log").Read());
        Assert.Null(SessionOf(sidebar));
        await TalkAsync(sidebar, "Hello again", "Hi.");
        Assert.StartsWith(Ended, sidebar.Role("log").Read());
    }

    [Theory]
    [InlineData("session_1_AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("<script>")]
    public void A_session_that_never_was_is_like_one_that_ended(string id)
    {
        TabShowed(id);
        var sidebar = Sidebar();
        sidebar.WaitForElement(".notice");
        Assert.Null(SessionOf(sidebar));
        Assert.StartsWith(Ended, sidebar.Role("log").Read());
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_shown()
    {
        var theirs = await Engine.Conversations.SendAsync(Engine.Bob, null, "secret");
        TabShowed(theirs.Value!.Session.Id.Value);
        var sidebar = Sidebar();
        sidebar.WaitForElement(".notice");
        Assert.DoesNotContain("secret", sidebar.Markup);
        Assert.Null(SessionOf(sidebar));
    }

    [Fact]
    public async Task A_tab_opened_during_an_answer_shows_what_came_and_what_comes()
    {
        Engine = new Engine(clock: TimeProvider.System);
        await Engine.SendAsync("Hello");
        var answer = await Engine.Model.NextAsync();
        answer.Say("Hi ");
        var sidebar = Sidebar();
        await sidebar.BuiltAsync("Hi");
        answer.Say("there.");
        Assert.Equal("Hi there.", (await sidebar.BuiltAsync("there.")).Read());
        answer.Finish();
        sidebar.WaitForElement("[data-status=complete][aria-label='Assistant said']");
    }
}
