using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>How a person sees their session's end come, keeps it, and gets it back.</summary>
public sealed class SidebarExpiryTests : Sidebars
{
    static string Clock(IRenderedComponent<AiSidebar> sidebar) => sidebar.Find(".clock").TextContent.Trim();

    /// <summary>The browser's timer runs out.</summary>
    static Task<long?> DueAsync(IRenderedComponent<AiSidebar> sidebar) => sidebar.InvokeAsync(() => sidebar.FindComponent<SessionClock>().Instance.DueAsync());

    async Task<IRenderedComponent<AiSidebar>> TalkedAsync(string answer = "Hi.")
    {
        var sidebar = Sidebar();
        await TalkAsync(sidebar, "Hello", answer);
        await QuietAsync();
        return sidebar;
    }

    [Fact]
    public async Task The_clock_tells_the_nearer_end_and_which_it_is()
    {
        Engine = new Engine(new Dictionary<string, string?> { ["Sessions:AbsoluteLifetime"] = "00:40:00" });
        var sidebar = await TalkedAsync();
        sidebar.WaitForAssertion(() => Assert.Equal("Ends after 30 min without activity", Clock(sidebar)));
        Engine.Clock.Advance(TimeSpan.FromMinutes(25));
        await TalkAsync(sidebar, "Still here", "Good.");
        sidebar.WaitForAssertion(() => Assert.Equal("Ends in 15 min (40 min at most)", Clock(sidebar)));
    }

    [Fact]
    public void Without_a_session_there_is_no_clock() => Assert.Equal("", Clock(Sidebar()));

    [Fact]
    public async Task Two_minutes_before_the_end_it_can_be_kept()
    {
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(27));
        await DueAsync(sidebar);
        Assert.Empty(sidebar.Roles("region", "Session ends soon"));

        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await DueAsync(sidebar);
        Assert.Contains("ends soon", Announced(sidebar), StringComparison.Ordinal);
        await sidebar.Role("region", "Session ends soon").Button("Keep it").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Empty(sidebar.Roles("region", "Session ends soon")));
        Assert.Equal("Ends after 30 min without activity", Clock(sidebar));
        Assert.Equal(Engine.Clock.GetUtcNow() + TimeSpan.FromMinutes(30), (await Engine.Conversations.EndOfAsync(Engine.Ann, Shown))!.Value.At);
    }

    [Fact]
    public async Task The_longest_life_cannot_be_kept()
    {
        Engine = new Engine(new Dictionary<string, string?> { ["Sessions:AbsoluteLifetime"] = "00:30:00" });
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(28));
        await DueAsync(sidebar);
        Assert.Empty(sidebar.Role("region", "Session ends soon").Roles("button"));
        Engine.Clock.Advance(TimeSpan.FromMinutes(2));
        await DueAsync(sidebar);
        Assert.Contains("after 30 minutes, the longest that one lasts", sidebar.Role("region", "Session ended").Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_in_another_tab_counts()
    {
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.True(await Engine.Conversations.TouchAsync(Engine.Ann, Shown));
        Engine.Clock.Advance(TimeSpan.FromMinutes(27.5));
        await DueAsync(sidebar);
        Assert.Empty(sidebar.Roles("region", "Session ends soon"));
    }

    [Fact]
    public async Task An_ended_session_is_restored_with_everything_in_it()
    {
        var sidebar = await TalkedAsync();
        var before = SessionOf(sidebar);
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await DueAsync(sidebar);
        Assert.StartsWith("This session ended after 30 minutes without activity.", sidebar.Role("region", "Session ended").Read(), StringComparison.Ordinal);
        Assert.Equal("", Clock(sidebar));
        Assert.Equal(["Hello"], Said(sidebar));

        await sidebar.Button("Restore it").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Empty(sidebar.Roles("region", "Session ended")));
        Assert.NotEqual(before, SessionOf(sidebar));
        Assert.Equal(["Hello"], Said(sidebar));
        Assert.Equal("Ends after 30 min without activity", Clock(sidebar));
        await TalkAsync(sidebar, "Go on", "Gladly.");
        Assert.Equal(["Hello", "Go on"], Said(sidebar));
    }

    [Fact]
    public async Task An_ended_session_can_be_left_for_a_new_one()
    {
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await DueAsync(sidebar);
        await sidebar.Button("Start new").ClickAsync();
        Assert.Empty(sidebar.Roles("region", "Session ended"));
        Assert.Null(SessionOf(sidebar));
    }

    [Fact]
    public async Task Who_works_when_it_is_over_is_told_so()
    {
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(31));
        await sidebar.InvokeAsync(() => sidebar.FindComponent<SessionClock>().Instance.TouchAsync());
        sidebar.Role("region", "Session ended");
    }

    [Fact]
    public async Task A_person_is_told_that_an_admin_ended_it_and_restores_it()
    {
        var sidebar = Sidebar();
        await SayAsync(sidebar, "Hello");
        (await Engine.Model.NextAsync()).Say("So far ");
        Assert.True((await Engine.Conversations.EndAsync(Engine.Ann, Shown, EndReason.Admin)).Ok);
        sidebar.WaitForAssertion(() => Assert.StartsWith("An admin ended this session. Nothing of it is lost.", sidebar.Role("region", "Session ended").Read(), StringComparison.Ordinal));
        Assert.Equal("An admin ended this session. Nothing of it is lost.", Announced(sidebar));
        await sidebar.Button("Restore it").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Empty(sidebar.Roles("region", "Session ended")));
        Assert.Equal(["Hello"], Said(sidebar));
    }

    [Fact]
    public async Task What_another_tab_restores_goes_on_here_too()
    {
        var sidebar = await TalkedAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(30));
        await DueAsync(sidebar);
        var restored = (await Engine.Conversations.RestoreAsync(Engine.Ann, Shown)).Value!;
        sidebar.WaitForAssertion(() => Assert.Empty(sidebar.Roles("region", "Session ended")));
        Assert.Equal(restored.Id.Value, SessionOf(sidebar));
    }

    [Fact]
    public async Task A_tab_that_comes_back_too_late_can_still_restore()
    {
        var session = await Engine.TalkAsync("Hello", "Hi.");
        await QuietAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(31));
        TabShowed(session.Id.Value);
        var sidebar = Sidebar();
        sidebar.WaitForElement(".notice");
        await sidebar.Role("region", "Session ended").Button("Restore it").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Equal(["Hello"], Said(sidebar)));
        Assert.Empty(sidebar.FindAll(".notice"));
    }

    [Fact]
    public async Task A_conversation_that_another_tab_erased_leaves_with_a_word()
    {
        var sidebar = await TalkedAsync();
        Assert.True((await Engine.Conversations.DeleteAsync(Engine.Ann, Shown)).Ok);
        sidebar.WaitForAssertion(() => Assert.StartsWith("This conversation was deleted.", sidebar.Role("log").Read(), StringComparison.Ordinal));
        Assert.Null(SessionOf(sidebar));
        await TalkAsync(sidebar, "A new one", "Yes.");
    }

    [Fact]
    public async Task Nothing_listens_any_more_when_the_tab_is_gone()
    {
        await TalkedAsync();
        await DisposeComponentsAsync();
        Assert.Equal(0, Listeners(Live, nameof(Live.Changed)));
    }
}
