using Bunit;
using ChatApp.Access;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>The list of who is in a session, and drafts that several edit.</summary>
public sealed class PeopleBarTests : Sidebars
{
    SessionId id;
    Session bobs = default!;

    [Fact]
    public async Task It_says_who_is_here_and_what_they_do()
    {
        var sidebar = await SharedAsync();
        Assert.Equal("1 of 2 here", Summary(sidebar));
        Assert.Contains("away", Person(sidebar, "p2"));
        using (var tab = Engine.Get<Presence>().Open(bobs.Log, "p2"))
        {
            sidebar.WaitForAssertion(() => Assert.Contains("reading", Person(sidebar, "p2")));
            tab.Type();
            sidebar.WaitForAssertion(() => Assert.Equal("Bob is typing…", Summary(sidebar)));
            Engine.Clock.Advance(TimeSpan.FromSeconds(4));
            sidebar.WaitForAssertion(() => Assert.Equal("2 of 2 here", Summary(sidebar)));
            tab.Beat(PresenceState.Hidden);
            sidebar.WaitForAssertion(() => Assert.Contains("in another tab", Person(sidebar, "p2")));
        }
        sidebar.WaitForAssertion(() => Assert.Contains("away", Person(sidebar, "p2")));
    }

    [Fact]
    public async Task Of_many_the_first_faces_are_shown_and_how_many_more_there_are()
    {
        var sidebar = await SharedAsync();
        var link = (await Engine.Sharing.InviteAsync(Engine.Ann, id, InviteKind.Link, SessionRole.Viewer)).Value!.Secret;
        for (var i = 3; i <= 8; i++) Assert.True((await Engine.Sharing.JoinAsync(new Caller($"v{i}"), link, $"Viewer {i}")).Ok);
        sidebar.WaitForAssertion(() => Assert.Equal("+2 1 of 8 here", string.Join(' ', sidebar.FindAll("details.people summary .soft").Select(s => s.TextContent))));
        Assert.Equal(6, sidebar.FindAll("details.people summary .avatar").Count);
        Assert.Equal(8, sidebar.FindAll("[data-participant]").Count);
    }

    [Fact]
    public async Task The_host_changes_roles_there()
    {
        var sidebar = await SharedAsync();
        sidebar.Find("select[aria-label='Role of Bob']").Change("Viewer");
        sidebar.WaitForAssertion(() => Assert.Contains("viewer · away", Person(sidebar, "p2")));
        Assert.Equal(SessionRole.Viewer, (await Engine.Conversations.FindAsync(Engine.Bob, bobs.Id))!.RoleOf(Engine.Bob.Id));
        Assert.Contains("Ann (you)", Person(sidebar, "p1"));
        sidebar.Button("Make Bob the host");
        sidebar.Button("Remove Bob");
        Assert.Empty(sidebar.FindAll("[data-participant=p1] button"));
    }

    [Fact]
    public async Task Messages_name_who_said_them()
    {
        var sidebar = await SharedAsync();
        await Engine.Conversations.SendAsync(Engine.Bob, bobs.Id, "shorter");
        (await Engine.Model.NextAsync()).Say("Short.").Finish();
        sidebar.WaitForAssertion(() => Assert.Equal(["You said", "Bob said"], sidebar.FindAll("article.person").Select(a => a.GetAttribute("aria-label"))));
        Assert.Equal(["Ann", "Bob"], sidebar.FindAll(".speaker").Select(s => s.LastChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_draft_that_somebody_edits_is_asked_for_and_handed_over_with_what_they_wrote()
    {
        var sidebar = await SharedAsync();
        var draft = bobs.Drafts[0].Id;
        using var tab = Engine.Get<Presence>().Open(bobs.Log, "p2");
        Assert.Null(tab.Edit(draft));
        sidebar.WaitForAssertion(() => Assert.Contains("Bob is editing this draft…", sidebar.Find("section.card").TextContent));
        Assert.DoesNotContain(sidebar.Roles("button", "Edit"), b => b.Closest("section.card") is not null);
        await sidebar.Button("Ask to edit").ClickAsync();
        Assert.Equal("p1", Engine.Get<Presence>().SeatOf(bobs.Log, draft)!.Asked);
        Assert.True((await Engine.Conversations.EditAsync(Engine.Bob, bobs.Id, draft, "Bob's words", 1)).Ok);
        tab.StopEditing();
        sidebar.WaitForAssertion(() => Assert.Equal("Bob's words", sidebar.Find("section.card textarea").GetAttribute("value")));
        tab.Ask(draft);
        sidebar.WaitForAssertion(() => Assert.Contains("Bob would like to edit this draft.", sidebar.Find("section.card").TextContent));
        sidebar.Find("section.card textarea").Change("Ann's words");
        await sidebar.Find("section.card form").SubmitAsync();
        sidebar.WaitForAssertion(() => Assert.Contains("Edited by Ann", sidebar.Find("section.card").TextContent));
        Assert.Null(Engine.Get<Presence>().SeatOf(bobs.Log, draft));
    }

    [Fact]
    public async Task Who_is_away_holds_no_draft_up_and_loses_nothing_by_it()
    {
        var sidebar = await SharedAsync();
        var draft = bobs.Drafts[0].Id;
        await sidebar.Find("section.card").Button("Edit").ClickAsync();
        sidebar.Find("section.card textarea").Change("Ann's words");
        using var tab = Engine.Get<Presence>().Open(bobs.Log, "p2");
        Assert.Equal("p1", tab.Edit(draft)!.Participant);
        Live.Beat(PresenceState.Hidden);
        Assert.Null(tab.Edit(draft));
        sidebar.WaitForAssertion(() => Assert.Contains("Bob went on with it while you were away.", sidebar.Find("section.card").TextContent));
        Assert.Equal("Ann's words", sidebar.Find("section.card textarea").GetAttribute("value"));
        Assert.True((await Engine.Conversations.EditAsync(Engine.Bob, bobs.Id, draft, "Bob's words", 1)).Ok);
        tab.StopEditing();
        await sidebar.Find("section.card form").SubmitAsync();
        Assert.Contains("Version 2 was made meanwhile. Your text is kept", sidebar.Find("section.card").TextContent);
    }

    [Fact]
    public async Task A_draft_whose_editor_is_away_is_free_at_once()
    {
        var sidebar = await SharedAsync();
        var draft = bobs.Drafts[0].Id;
        using var tab = Engine.Get<Presence>().Open(bobs.Log, "p2");
        Assert.Null(tab.Edit(draft));
        tab.Beat(PresenceState.Idle);
        sidebar.WaitForAssertion(() => sidebar.Button("Ask to edit"));
        await sidebar.Button("Ask to edit").ClickAsync();
        Assert.Equal("p1", Engine.Get<Presence>().SeatOf(bobs.Log, draft)!.Participant);
        sidebar.WaitForAssertion(() => Assert.Single(sidebar.FindAll("section.card textarea")));
    }

    [Fact]
    public async Task Sending_ends_the_typing()
    {
        var sidebar = await SharedAsync();
        await sidebar.InvokeAsync(() => sidebar.FindComponent<Composer>().Instance.TypeAsync());
        Assert.Equal(PresenceState.Typing, Engine.Get<Presence>().Of(bobs.Log)["p1"]);
        Assert.Null(await SayAsync(sidebar, "shorter"));
        Assert.Equal(PresenceState.Reading, Engine.Get<Presence>().Of(bobs.Log)["p1"]);
        (await Engine.Model.NextAsync()).Say("Short.").Finish();
    }

    [Fact]
    public async Task A_version_that_came_in_between_is_said_before_it_is_covered()
    {
        var sidebar = await SharedAsync();
        var draft = bobs.Drafts[0].Id;
        await sidebar.Find("section.card").Button("Edit").ClickAsync();
        sidebar.Find("section.card textarea").Change("Ann's words");
        await Engine.Conversations.EditAsync(Engine.Bob, bobs.Id, draft, "Bob's words");
        await sidebar.Find("section.card form").SubmitAsync();
        Assert.Contains("Version 2 was made meanwhile. Your text is kept", sidebar.Find("section.card").TextContent);
        await sidebar.Find("section.card form").SubmitAsync();
        sidebar.WaitForAssertion(() => Assert.Equal(["Light a lamp.", "Bob's words", "Ann's words"], Live.Session!.Drafts[0].Versions.Select(v => v.Content.Text)));
    }

    [Fact]
    public async Task When_the_connection_goes_so_does_the_person()
    {
        await SharedAsync();
        Assert.Contains("p1", Engine.Get<Presence>().Of(bobs.Log).Keys);
        Live.Disconnect();
        Assert.DoesNotContain("p1", Engine.Get<Presence>().Of(bobs.Log).Keys);
        Live.Connect();
        Assert.Contains("p1", Engine.Get<Presence>().Of(bobs.Log).Keys);
        await Live.DisposeAsync();
        Assert.Empty(Engine.Get<Presence>().Of(bobs.Log));
        Assert.Equal(0, Listeners(Engine.Get<Presence>(), nameof(Presence.Changed)));
    }

    static string Summary(IRenderedComponent<AiSidebar> sidebar) => sidebar.Find("details.people summary").Read();

    static string Person(IRenderedComponent<AiSidebar> sidebar, string participant) => sidebar.Find($"[data-participant={participant}]").Read();

    /// <summary>Ann's tab with a draft, and Bob in the session as an editor.</summary>
    async Task<IRenderedComponent<AiSidebar>> SharedAsync()
    {
        var sidebar = Sidebar();
        Live.Connect();
        await TalkAsync(sidebar, "Write a post", Draft);
        id = Shown;
        var invite = (await Engine.Sharing.InviteAsync(Engine.Ann, id, InviteKind.Link, SessionRole.Editor, hostName: "Ann")).Value!;
        bobs = (await Engine.Sharing.JoinAsync(Engine.Bob, invite.Secret, "Bob")).Value!.Session;
        sidebar.WaitForAssertion(() => Assert.Equal(2, sidebar.FindAll("[data-participant]").Count));
        return sidebar;
    }
}
