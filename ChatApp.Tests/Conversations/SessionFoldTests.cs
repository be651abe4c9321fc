using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

public sealed class SessionFoldTests
{
    [Fact]
    public void Folding_the_journaled_events_gives_the_session_back()
    {
        var built = new SessionBuilder().Drafted().Posted().Say("and").Answer("more").Say("uno", edits: 2).Answer("primero");
        var folded = built.Events
            .Select(e => SessionEventJson.Read(SessionEventJson.Write(e.Event, "x", e.At, titled: false) with { Sequence = e.Sequence }))
            .Aggregate(new Session(built.Session.Log), (session, e) => session.Apply(e));
        Assert.Equal(JsonSerializer.Serialize(built.Session), JsonSerializer.Serialize(folded));
        Assert.Equal(built.Session.Version, folded.Version);
    }

    [Fact]
    public void An_event_of_a_later_version_counts_and_changes_nothing()
    {
        var session = new SessionBuilder().Drafted().Session;
        var after = session.Apply(new Recorded(session.Version + 1, DateTimeOffset.MaxValue, new UnknownEvent("message.translated")));
        Assert.Equal(session.Version + 1, after.Version);
        Assert.Equal(session.LastActivity, after.LastActivity);
        Assert.Same(session.Messages, after.Messages);
    }

    [Fact]
    public void A_revision_of_an_open_draft_is_a_version_of_it()
    {
        var session = new SessionBuilder().Drafted().Say("shorter").Answer(new TurnDraft(Platform.Facebook, "Shorter.", null, 1, false)).Session;
        var draft = Assert.Single(session.Drafts);
        Assert.Equal(["A draft.", "Shorter."], draft.Versions.Select(v => v.Content.Text));
        Assert.Equal(["Write a post", "shorter"], session.InstructionsOf(draft));
    }

    [Fact]
    public void A_revision_of_a_posted_draft_is_a_new_draft_linked_to_it()
    {
        var session = new SessionBuilder().Drafted().Posted().Say("shorter").Answer(new TurnDraft(Platform.Facebook, "Shorter.", null, 1, false)).Session;
        Assert.Equal(2, session.Drafts.Count);
        Assert.Equal(session.Drafts[0].Id, session.Drafts[1].From);
        Assert.Equal(["Write a post", "shorter"], session.InstructionsOf(session.Drafts[1]));
    }

    [Fact]
    public void A_revision_for_another_platform_is_a_new_draft()
    {
        var session = new SessionBuilder().Drafted().Say("now for X").Answer(new TurnDraft(Platform.X, "Short.", null, 1, false)).Session;
        Assert.Equal([Platform.Facebook, Platform.X], session.Drafts.Select(d => d.Platform));
    }

    [Fact]
    public void A_draft_posted_while_its_new_version_was_being_written_gets_a_sibling_not_a_version()
    {
        var built = new SessionBuilder().Drafted();
        var draft = built.Session.Drafts[0];
        built.Do(d => DraftDecisions.Rewrite(d, draft.Id, DraftAction.Regenerate, null));
        built.Do(d =>
        {
            DraftDecisions.Post(d, draft.Id, 1, null);
            DraftDecisions.Posted(d, draft.Id, 1, "/feed/x");
        });
        built.Answer(new TurnDraft(Platform.Facebook, "Another.", null, 1, false));
        Assert.Equal([1, 1], built.Session.Drafts.Select(d => d.Versions.Length));
    }

    [Fact]
    public void Regenerating_the_draft_of_the_last_answer_takes_its_place()
    {
        var built = new SessionBuilder().Drafted();
        var draft = built.Session.Drafts[0];
        built.Do(d => DraftDecisions.Rewrite(d, draft.Id, DraftAction.Regenerate, null)).Answer(new TurnDraft(Platform.Facebook, "Another.", null, 1, false));
        Assert.Equal(2, built.Session.Newest(10).Count);
        Assert.Equal(2, built.Session.Drafts[0].Versions.Length);
    }

    [Fact]
    public void Regenerating_an_earlier_draft_is_answered_at_the_end()
    {
        var built = new SessionBuilder().Drafted().Say("Nice").Answer("Thanks");
        var draft = built.Session.Drafts[0];
        built.Do(d => DraftDecisions.Rewrite(d, draft.Id, DraftAction.Regenerate, null)).Answer(new TurnDraft(Platform.Facebook, "Another.", null, 1, false));
        Assert.Equal(5, built.Session.Newest(10).Count);
    }

    [Fact]
    public void Trying_again_after_a_draft_broke_off_takes_the_place_of_what_came()
    {
        var built = new SessionBuilder().Say("Write a post");
        built.Do(d => TurnDecisions.Close(d, d.Session.Open!.Id, MessageStatus.Interrupted, [new TurnDraft(Platform.Facebook, "Half a", null, null, true)], "It broke off."));
        built.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).Answer(new TurnDraft(Platform.Facebook, "Whole.", null, 1, false));
        Assert.Equal(2, built.Session.Newest(10).Count);
        Assert.Equal(["Half a", "Whole."], Assert.Single(built.Session.Drafts).Versions.Select(v => v.Content.Text));
    }

    [Fact]
    public void Posting_by_a_click_is_said_in_the_conversation_too()
    {
        var session = new SessionBuilder().Drafted().Posted().Session;
        var last = Assert.IsType<AssistantMessage>(session.Find(session.Leaf));
        Assert.StartsWith("✅ Your post has been published successfully!", last.Parts[0].Text);
    }

    [Fact]
    public void A_failed_draft_can_be_posted_again()
    {
        var built = new SessionBuilder().Drafted();
        var id = built.Session.Drafts[0].Id;
        built.Do(d => DraftDecisions.Post(d, id, null, null)).Do(d => DraftDecisions.Failed(d, id, 1, "No route."));
        Assert.Equal((DraftState.Failed, "No route."), (built.Session.Drafts[0].State, built.Session.Drafts[0].Reason));
        built.Posted();
        Assert.Equal(DraftState.Posted, built.Session.Drafts[0].State);
    }

    [Fact]
    public void An_answer_that_comes_after_its_end_changes_nothing()
    {
        var built = new SessionBuilder().Say("Hi").Answer("Hello");
        var before = built.Session;
        built.Do(d => TurnDecisions.Close(d, before.Leaf, MessageStatus.Complete, [new TurnText("again")], null));
        Assert.Same(before, built.Session);
    }

    [Fact]
    public void Only_a_persons_act_and_the_end_of_an_answer_move_the_last_activity()
    {
        var built = new SessionBuilder().Drafted();
        var id = built.Session.Drafts[0].Id;
        built.Do(d => DraftDecisions.Post(d, id, null, null));
        var asked = built.Session.LastActivity;
        built.Do(d => d.Add(new DraftFailed(id, 1, "No route.")));
        Assert.Equal(asked, built.Session.LastActivity);
    }

    [Fact]
    public void A_turn_adds_two_events_and_its_message()
    {
        var built = new SessionBuilder().Say("one").Answer("two");
        var before = built.Session.Version;
        built.Say("three").Answer("four");
        Assert.Equal(3, built.Session.Version - before);
    }

    [Fact]
    public void The_versions_of_an_edited_first_message_are_its_own()
    {
        var built = new SessionBuilder().Say("one").Answer("first").Say("two").Answer("second");
        var first = built.Session.Newest(10)[0].Id;
        built.Say("uno", edits: first).Answer("primero").Say("un", edits: first).Answer("premier");
        Assert.Equal(["un", "premier"], built.Session.Newest(10).Select(m => m is PersonMessage p ? p.Text : ((AssistantMessage)m).Parts[0].Text));
        Assert.Equal(3, built.Session.VersionsOf(built.Session.Find(first)!).Length);
        built.Do(d => TurnDecisions.Show(d, first, null));
        Assert.Equal(4, built.Session.Newest(10).Count);
    }
}
