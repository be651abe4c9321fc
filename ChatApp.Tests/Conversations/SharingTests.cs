using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

/// <summary>Ann's session with others in it.</summary>
public sealed class SharingTests : IAsyncLifetime
{
    static readonly Caller Cid = new("cid");

    readonly Engine engine = new(new Dictionary<string, string?> { ["Access:Limits:Guesses"] = "5" });
    SessionId id;

    public async Task InitializeAsync() => id = (await engine.TalkAsync("Write a post", "Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>")).Id;

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Fact]
    public async Task Who_joins_by_a_code_sees_what_came_before_under_an_alias_of_their_own()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        Assert.NotEqual(id, bob.Id);
        Assert.Equal(bob.Id, (await engine.Conversations.OpenAsync(Engine.Bob, bob.Id))!.Id);
        Assert.Equal(2, bob.Messages.Count);
        Assert.Null(await engine.Conversations.FindAsync(Engine.Bob, id));
        Assert.Null(await engine.Conversations.FindAsync(Cid, bob.Id));
        Assert.Null(await engine.Conversations.FindAsync(Engine.Ann, bob.Id));
        Assert.Equal(id, (await engine.Conversations.FindAsync(Engine.Ann, id))!.Id);
    }

    [Fact]
    public async Task An_editor_sends_under_their_own_name_and_a_viewer_is_told_that_they_cannot()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        var sent = await engine.Conversations.SendAsync(Engine.Bob, bob.Id, "shorter");
        Assert.Equal(bob.Id, sent.Value!.Session.Id);
        (await engine.Model.NextAsync()).Say("Short.").Finish();
        var after = await engine.WhenAsync(id, s => s.Open is null);
        var message = (PersonMessage)after.Find(sent.Value.Message)!;
        Assert.Equal("Bob", after.PersonOf(message.By)!.Name);
        Assert.Null(((PersonMessage)after.Messages[0]).By);

        var cid = await JoinAsync(Cid, SessionRole.Viewer, "Cid");
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.SendAsync(Cid, cid.Id, "hello")).Refusal!.Code);
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.RegenerateAsync(Cid, cid.Id, after.Leaf)).Refusal!.Code);
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.EditAsync(Cid, cid.Id, after.Drafts[0].Id, "mine")).Refusal!.Code);
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.CancelAsync(Cid, cid.Id, after.Drafts[0].Id)).Refusal!.Code);
        Assert.Equal(after.Version + 2, (await engine.Conversations.FindAsync(Cid, cid.Id))!.Version - 1);
    }

    [Fact]
    public async Task Only_the_host_posts_unless_editors_are_allowed_to_by_button_and_in_words()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        var draft = bob.Drafts[0].Id;
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.PostAsync(Engine.Bob, bob.Id, draft)).Refusal!.Code);
        await engine.Conversations.SendAsync(Engine.Bob, bob.Id, "post it");
        var told = await engine.WhenAsync(id, s => s.Open is null);
        Assert.Equal(DraftState.Waiting, told.Find(draft)!.State);
        Assert.Contains("Only Ann can post", told.TextsOf(told.Find(told.Leaf)!).Single());

        Assert.True((await Sharing.AllowPostingAsync(Engine.Ann, id, editors: true)).Ok);
        Assert.Equal(DraftState.Posted, (await engine.Conversations.PostAsync(Engine.Bob, bob.Id, draft)).Value!.State);
        var posted = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        Assert.Equal("Bob", posted.PersonOf(posted.Find(draft)!.PostedBy)!.Name);
        Assert.Equal(Engine.Bob.Id, (await engine.Get<ChatApp.Publishing.FeedPublisher>().ListAsync(0, 1))[0].Author);
    }

    [Fact]
    public async Task A_removed_person_sees_nothing_more_at_once_and_does_not_come_back_by_the_same_invitation()
    {
        var invite = await InviteAsync(InviteKind.Link, SessionRole.Editor);
        var bob = (await Sharing.JoinAsync(Engine.Bob, invite.Secret, "Bob")).Value!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var watching = Task.Run(async () =>
        {
            await foreach (var item in engine.Conversations.WatchAsync(Engine.Bob, bob.Session.Id, new Cursor(bob.Session.Version), limit.Token))
                if (item is Appended { Events: [{ Event: ParticipantRemoved }, ..] }) return false;
            return true;
        });
        Assert.True((await Sharing.RemoveAsync(Engine.Ann, id, bob.Participant.Id)).Ok);
        Assert.True(await watching);
        Assert.Null(await engine.Conversations.FindAsync(Engine.Bob, bob.Session.Id));
        Assert.Contains("removed you", (await engine.Conversations.SendAsync(Engine.Bob, bob.Session.Id, "hello?")).Refusal!.Sentence);
        Assert.Equal(RefusalCode.NotFound, (await Sharing.JoinAsync(Engine.Bob, invite.Secret, "Bob")).Refusal!.Code);

        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = await JoinAsync(Engine.Bob, SessionRole.Viewer);
        Assert.Equal(bob.Session.Id, again.Id);
        Assert.Equal(SessionRole.Viewer, again.RoleOf(Engine.Bob.Id));
    }

    [Fact]
    public async Task Codes_end_after_a_quarter_of_an_hour_and_when_they_are_renewed_or_revoked()
    {
        var first = await InviteAsync(InviteKind.Code, SessionRole.Viewer);
        var second = await InviteAsync(InviteKind.Code, SessionRole.Viewer);
        Assert.Equal(RefusalCode.NotFound, (await Sharing.LookAsync(Engine.Bob, first.Secret)).Refusal!.Code);
        Assert.Equal(("Ann", SessionRole.Viewer, 1, false), (await Sharing.LookAsync(Engine.Bob, second.Secret)).Value is { } seen ? (seen.Host, seen.Role, seen.Members, seen.IsIn) : default);
        engine.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SharingDecisions.Closed, (await Sharing.JoinAsync(Engine.Bob, second.Secret, "Bob")).Refusal);

        var link = await InviteAsync(InviteKind.Link, SessionRole.Viewer);
        await Sharing.RevokeAsync(Engine.Ann, id, link.Invite.Id);
        Assert.Contains("revoked", (await Sharing.JoinAsync(Engine.Bob, link.Secret, "Bob")).Refusal!.Sentence);
    }

    [Fact]
    public async Task A_restored_session_has_its_members_and_the_links_that_are_still_valid()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        var link = await InviteAsync(InviteKind.Link, SessionRole.Viewer);
        engine.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(await engine.Conversations.OpenAsync(Engine.Bob, bob.Id));
        Assert.Equal(RefusalCode.NotFound, (await Sharing.JoinAsync(Cid, link.Secret, "Cid")).Refusal!.Code);
        var restored = (await engine.Conversations.RestoreAsync(Engine.Ann, id)).Value!;
        Assert.NotEqual(id, restored.Id);
        Assert.Equal(["Ann", "Bob"], restored.Members.Select(p => p.Name));
        Assert.Equal(SessionRole.Editor, (await engine.Conversations.OpenAsync(Engine.Bob, bob.Id))!.RoleOf(Engine.Bob.Id));
        Assert.True((await Sharing.JoinAsync(Cid, link.Secret, "Cid")).Ok);
    }

    [Fact]
    public async Task No_code_and_no_token_is_on_disk()
    {
        var (code, link) = (await InviteAsync(InviteKind.Code, SessionRole.Editor), await InviteAsync(InviteKind.Link, SessionRole.Editor));
        var log = (await engine.Conversations.FindAsync(Engine.Ann, id))!.Log;
        var stored = string.Join('\n', (await engine.Get<ChatApp.Journal.IJournal>().ReadAsync(log)).Select(e => System.Text.Encoding.UTF8.GetString(e.Data.Span)));
        Assert.Contains("invite", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Secret, stored);
        Assert.DoesNotContain(code.Secret.Replace("-", ""), stored);
        Assert.DoesNotContain(link.Secret, stored);
    }

    [Fact]
    public async Task Trying_codes_out_ends_after_five_and_stops_nobody_else()
    {
        var invite = await InviteAsync(InviteKind.Code, SessionRole.Viewer);
        for (var i = 0; i < 5; i++) Assert.Equal(RefusalCode.NotFound, (await Sharing.LookAsync(Cid, "0000-0000")).Refusal!.Code);
        Assert.Equal(RefusalCode.Limited, (await Sharing.LookAsync(Cid, invite.Secret)).Refusal!.Code);
        Assert.True((await Sharing.LookAsync(Engine.Bob, invite.Secret)).Ok);
        engine.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(RefusalCode.NotFound, (await Sharing.LookAsync(Cid, invite.Secret)).Refusal!.Code);
    }

    [Fact]
    public async Task A_full_session_says_so_and_two_of_one_name_are_told_apart()
    {
        var invite = await InviteAsync(InviteKind.Link, SessionRole.Viewer);
        for (var i = 2; i <= 10; i++) Assert.True((await Sharing.JoinAsync(new Caller($"v{i}"), invite.Secret, "Bob")).Ok);
        Assert.Equal(RefusalCode.Conflict, (await Sharing.JoinAsync(Engine.Bob, invite.Secret, "Bob")).Refusal!.Code);
        var session = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        Assert.Equal(["Ann", "Bob", "Bob 2", "Bob 3"], session.Members.Take(4).Select(p => p.Name));
        // Who is in it gets there again.
        Assert.True((await Sharing.JoinAsync(new Caller("v2"), invite.Secret, "Bob")).Ok);
        await Sharing.LeaveAsync(new Caller("v2"), session.ParticipantOf("v2")!.Alias!.Value);
        Assert.True((await Sharing.JoinAsync(Engine.Bob, invite.Secret, "Bob")).Ok);
    }

    [Fact]
    public async Task The_hosts_other_device_is_the_host()
    {
        var device = await JoinAsync(new Caller("phone"), SessionRole.Host);
        Assert.Single(device.Members);
        Assert.Equal(SessionRole.Host, device.RoleOf("phone"));
        await engine.Conversations.SendAsync(new Caller("phone"), device.Id, "hello");
        (await engine.Model.NextAsync()).Say("Hi.").Finish();
        var after = await engine.WhenAsync(id, s => s.Open is null);
        Assert.All(after.Messages.OfType<PersonMessage>(), m => Assert.Null(m.By));
        Assert.True((await Sharing.InviteAsync(new Caller("phone"), device.Id, InviteKind.Link, SessionRole.Viewer)).Ok);
    }

    [Fact]
    public async Task A_session_that_is_handed_over_has_another_host_and_what_was_said_before_keeps_its_author()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        Assert.Equal(RefusalCode.Forbidden, (await Sharing.HandOverAsync(Engine.Bob, bob.Id, "p2")).Refusal!.Code);
        Assert.True((await Sharing.HandOverAsync(Engine.Ann, id, "p2")).Ok);
        var after = (await engine.Conversations.FindAsync(Engine.Bob, bob.Id))!;
        Assert.Equal((SessionRole.Host, SessionRole.Editor), (after.RoleOf(Engine.Bob.Id), after.RoleOf(Engine.Ann.Id)));
        Assert.Equal("Ann", after.PersonOf(((PersonMessage)after.Messages[0]).By)!.Name);
        Assert.Equal(id, (await engine.Conversations.FindAsync(Engine.Ann, id))!.Id);
        Assert.Equal(RefusalCode.Forbidden, (await engine.Conversations.DeleteAsync(Engine.Ann, id)).Refusal!.Code);
        Assert.Equal(bob.Id, (await engine.Conversations.CurrentAsync(Engine.Bob))!.Id);
        Assert.True((await engine.Conversations.DeleteAsync(Engine.Bob, bob.Id)).Ok);
    }

    [Fact]
    public async Task Nobody_but_the_host_manages()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        await JoinAsync(Cid, SessionRole.Viewer, "Cid");
        var refusals = new[]
        {
            (await Sharing.InviteAsync(Engine.Bob, bob.Id, InviteKind.Link, SessionRole.Editor)).Refusal,
            (await Sharing.ChangeRoleAsync(Engine.Bob, bob.Id, "p3", SessionRole.Editor)).Refusal,
            (await Sharing.RemoveAsync(Engine.Bob, bob.Id, "p3")).Refusal,
            (await Sharing.AllowPostingAsync(Engine.Bob, bob.Id, true)).Refusal,
            (await engine.Conversations.EndAsync(Engine.Bob, bob.Id)).Refusal,
            (await engine.Conversations.RestoreAsync(Engine.Bob, bob.Id)).Refusal,
            (await engine.Conversations.DeleteAsync(Engine.Bob, bob.Id)).Refusal,
        };
        Assert.All(refusals, r => Assert.Equal(RefusalCode.Forbidden, r!.Code));
        Assert.Equal(RefusalCode.NotFound, (await Sharing.RemoveAsync(Engine.Ann, id, "p1")).Refusal!.Code);
        Assert.Equal(RefusalCode.Conflict, (await Sharing.LeaveAsync(Engine.Ann, id)).Refusal!.Code);
    }

    [Fact]
    public async Task What_was_written_on_an_older_version_overwrites_nothing_silently()
    {
        var bob = await JoinAsync(Engine.Bob, SessionRole.Editor);
        var draft = bob.Drafts[0].Id;
        Assert.True((await engine.Conversations.EditAsync(Engine.Ann, id, draft, "Ann's text", 1)).Ok);
        Assert.Equal(RefusalCode.Conflict, (await engine.Conversations.EditAsync(Engine.Bob, bob.Id, draft, "Bob's text", 1)).Refusal!.Code);
        var edited = (await engine.Conversations.EditAsync(Engine.Bob, bob.Id, draft, "Bob's text", 2)).Value!;
        var session = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        Assert.Equal(["Ann", "Bob"], edited.Versions.Skip(1).Select(v => session.PersonOf(v.By)!.Name));
    }

    [Fact]
    public async Task The_same_first_message_again_begins_no_second_session()
    {
        var first = await engine.SendAsync("hello", clientId: "abc");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((first.Session.Id, first.Message), await engine.SendAsync("hello", clientId: "abc") is { } again ? (again.Session.Id, again.Message) : default);
    }

    SharingService Sharing => engine.Sharing;

    async Task<NewInvite> InviteAsync(InviteKind kind, SessionRole role)
    {
        var invited = await Sharing.InviteAsync(Engine.Ann, id, kind, role, hostName: "Ann");
        Assert.True(invited.Ok, invited.Refusal?.Sentence);
        return invited.Value!;
    }

    async Task<Session> JoinAsync(Caller caller, SessionRole role, string name = "Bob")
    {
        var joined = await Sharing.JoinAsync(caller, (await InviteAsync(InviteKind.Code, role)).Secret, name);
        Assert.True(joined.Ok, joined.Refusal?.Sentence);
        return joined.Value!.Session;
    }
}
