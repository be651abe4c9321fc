using Bunit;
using ChatApp.Access;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>The panel that lets others in, in each of its states.</summary>
public sealed class SharePanelTests : Sidebars
{
    [Fact]
    public async Task A_session_can_be_shared_before_anything_was_said()
    {
        var sidebar = Sidebar();
        await sidebar.Button("Share").ClickAsync();
        Assert.NotNull(SessionOf(sidebar));
        Assert.Equal("true", sidebar.Button("Share").GetAttribute("aria-expanded"));
        sidebar.Role("region", "Share this session");
        Assert.Empty(sidebar.FindAll(".people"));
        await sidebar.Button("Share").ClickAsync();
        Assert.Empty(sidebar.Roles("region", "Share this session"));
    }

    [Fact]
    public async Task A_code_is_shown_once_with_what_it_is_valid_for_and_lets_somebody_in()
    {
        var sidebar = await SharingAsync();
        sidebar.Find("[aria-label='Share this session'] input.field").Change("Ann Lee");
        await sidebar.Button("New code").ClickAsync();
        var code = sidebar.Find("[data-testid=share-code]").TextContent;
        Assert.NotNull(ShareCode.Read(code));
        Assert.Contains("Valid for 15 minutes.", Panel(sidebar));
        Assert.Single(sidebar.FindAll("svg.qr[role=img][aria-label]"));
        Assert.Equal(SessionRole.Editor, (await Engine.Sharing.LookAsync(Engine.Bob, code)).Value!.Role);
        Assert.Equal("Ann Lee", (await Engine.Sharing.JoinAsync(Engine.Bob, code, "Bob")).Value!.Session.Host!.Name);
        sidebar.WaitForAssertion(() => Assert.Contains("Bob joined", sidebar.Find(".quiet").TextContent));
        Assert.Equal("Bob joined", Announced(sidebar));
    }

    [Fact]
    public async Task A_link_for_viewers_can_be_copied_and_revoked()
    {
        var sidebar = await SharingAsync();
        sidebar.FindAll("input[type=radio]")[1].Change("on");
        await sidebar.Button("New link").ClickAsync();
        var link = sidebar.Find("[data-testid=share-link]").TextContent;
        Assert.StartsWith("http://localhost/join/", link);
        Assert.Contains("Valid for 24 hours.", Panel(sidebar));
        var token = link[(link.LastIndexOf('/') + 1)..];
        Assert.Equal(SessionRole.Viewer, (await Engine.Sharing.LookAsync(Engine.Bob, token)).Value!.Role);
        await sidebar.Find(".share").Button("Copy").ClickAsync();
        sidebar.Button("Copied");
        await sidebar.Button("Revoke").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Contains("No longer valid.", Panel(sidebar)));
        Assert.Empty(sidebar.Roles("button", "Revoke"));
        // Nothing is left that would lead somebody to a closed door.
        Assert.Empty(sidebar.FindAll("svg.qr, [data-testid=share-link]"));
        Assert.False((await Engine.Sharing.LookAsync(Engine.Bob, token)).Ok);
    }

    [Fact]
    public async Task How_long_a_link_is_valid_is_the_hosts_to_say()
    {
        var sidebar = await SharingAsync();
        var choice = sidebar.Find(".valid select");
        Assert.Equal(["1 hour", "24 hours", "7 days", "30 days"], choice.QuerySelectorAll("option").Select(o => o.TextContent));
        choice.Change("7.00:00:00");
        await sidebar.Button("New link").ClickAsync();
        Assert.Contains("Valid for 7 days.", Panel(sidebar));
        var (invite, until) = (Live.Session!.Invites[^1], Engine.Clock.GetUtcNow() + TimeSpan.FromDays(7));
        Assert.Equal((true, false), (invite.IsOpen(until - TimeSpan.FromHours(1)), invite.IsOpen(until + TimeSpan.FromHours(1))));
    }

    [Fact]
    public async Task A_code_that_expires_says_so_by_itself()
    {
        var sidebar = await SharingAsync();
        await sidebar.Button("New code").ClickAsync();
        Engine.Clock.Advance(TimeSpan.FromMinutes(14.5));
        sidebar.WaitForAssertion(() => Assert.Contains("Valid for one more minute.", Panel(sidebar)));
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        sidebar.WaitForAssertion(() => Assert.Contains("Expired.", Panel(sidebar)));
        Assert.Empty(sidebar.Roles("button", "Revoke"));
    }

    [Fact]
    public async Task Invitations_of_before_are_listed_without_their_secret_and_can_be_revoked()
    {
        var sidebar = await SharingAsync();
        await sidebar.Button("New link").ClickAsync();
        await sidebar.Button("New code").ClickAsync();
        sidebar.WaitForAssertion(() => Assert.Contains("A link for editors", sidebar.Find("ul[aria-label='Open invitations']").TextContent));
        await sidebar.InvokeAsync(() => sidebar.Find("ul[aria-label='Open invitations'] button").ClickAsync());
        sidebar.WaitForAssertion(() => Assert.Empty(sidebar.FindAll("ul[aria-label='Open invitations']")));
    }

    [Fact]
    public async Task A_guest_sees_who_decides_and_can_leave()
    {
        var guest = await GuestAsync(SessionRole.Viewer);
        await guest.Button("Share").ClickAsync();
        Assert.Contains("You are here as a viewer. Bob decides who else is.", Panel(guest));
        Assert.Empty(guest.Roles("button", "New code"));
        await guest.Button("Leave this session").ClickAsync();
        guest.WaitForAssertion(() => Assert.Contains("You left this session.", guest.Find(".notice").TextContent));
        Assert.Null(SessionOf(guest));
    }

    [Fact]
    public async Task A_viewer_has_no_composer_and_no_buttons_that_change_anything()
    {
        var guest = await GuestAsync(SessionRole.Viewer);
        Assert.Contains("You are viewing this session.", guest.Find(".composer").TextContent);
        Assert.True(guest.Find(".composer .box").HasAttribute("hidden"));
        foreach (var name in new[] { "Post", "Regenerate", "Edit", "Cancel" }) Assert.Empty(guest.Roles("button", name));
        Assert.Equal(["Bob said"], guest.FindAll("article.person").Select(a => a.GetAttribute("aria-label")));

        await Engine.Sharing.ChangeRoleAsync(Engine.Bob, hosted, "p2", SessionRole.Editor);
        guest.WaitForAssertion(() => Assert.False(guest.Find(".composer .box").HasAttribute("hidden")));
        guest.WaitForAssertion(() => guest.Find("section.card").Button("Edit"));
        Assert.Empty(guest.Roles("button", "Post"));
        Assert.Equal("Ann is an editor now", guest.FindAll(".quiet")[^1].TextContent);
        await Engine.Sharing.AllowPostingAsync(Engine.Bob, hosted, true);
        guest.WaitForAssertion(() => guest.Find("section.card").Button("Post"));
    }

    [Fact]
    public async Task Who_is_removed_is_told_and_sees_nothing_more()
    {
        var guest = await GuestAsync(SessionRole.Editor);
        await Engine.Sharing.RemoveAsync(Engine.Bob, hosted, "p2");
        guest.WaitForAssertion(() => Assert.Contains("The host has removed you from this session.", guest.Find(".notice").TextContent));
        Assert.Empty(guest.FindAll("article"));
        Assert.Contains("removed you", Announced(guest));
        Assert.Null(await SayAsync(guest, "alone again"));
        Assert.Equal(["alone again"], Said(guest));
    }

    SessionId hosted;

    static string Panel(IRenderedComponent<AiSidebar> sidebar) => sidebar.Find("[aria-label='Share this session']").Read();

    async Task<IRenderedComponent<AiSidebar>> SharingAsync()
    {
        var sidebar = Sidebar();
        await sidebar.Button("Share").ClickAsync();
        return sidebar;
    }

    /// <summary>Ann's tab in Bob's session, which has a draft.</summary>
    async Task<IRenderedComponent<AiSidebar>> GuestAsync(SessionRole role)
    {
        var sent = (await Engine.Conversations.SendAsync(Engine.Bob, null, "Write a post")).Value!;
        (await Engine.Model.NextAsync()).Say(Draft).Finish();
        hosted = sent.Session.Id;
        await QuietAsync();
        var invite = (await Engine.Sharing.InviteAsync(Engine.Bob, hosted, InviteKind.Link, role, hostName: "Bob")).Value!;
        var joined = (await Engine.Sharing.JoinAsync(Engine.Ann, invite.Secret, "Ann")).Value!;
        TabShowed(joined.Session.Id.Value);
        var guest = Sidebar();
        guest.WaitForAssertion(() => Assert.Equal(joined.Session.Id.Value, SessionOf(guest)));
        return guest;
    }
}
