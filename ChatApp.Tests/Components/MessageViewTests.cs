using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>What a message shows and offers in each of its states.</summary>
public sealed class MessageViewTests : Transcripts
{
    const string BrokeOff = "The answer broke off. What came is kept.";

    [Fact]
    public void A_persons_message_is_shown_word_for_word()
    {
        Talk.Say("Make it *bold*\nand short").Answer("Done.");
        var view = Message(Talk.Session.Find(Talk.Session.Root)!);
        var article = view.Role("article", "You said");
        Assert.Equal(("complete", $"{Talk.Session.Root}"), (Status(view), article.GetAttribute("data-message-id")));
        Assert.Equal("Make it *bold*\nand short", view.Find(".bubble").TextContent);
        Assert.Equal(["Copy", "Edit"], view.Buttons());
    }

    [Fact]
    public void An_answer_is_shown_as_formatted_text()
    {
        Talk.Say("Hello").Answer("Hi **there**\n\n- one\n- two");
        var view = Last();
        view.Role("article", "Assistant said");
        Assert.Equal("complete", Status(view));
        Assert.Equal("there", view.Find("strong").TextContent);
        Assert.Equal(["one", "two"], view.FindAll("li").Select(e => e.TextContent));
        Assert.Equal(["Copy", "Regenerate"], view.Buttons());
    }

    [Fact]
    public void A_message_tells_when_it_was_said()
    {
        Talk.Say("Hello").Answer("Hi.");
        Assert.Equal("2026-11-20T09:00:01Z", Last().Find("chat-time").GetAttribute("datetime"));
    }

    [Fact]
    public void An_answer_says_who_wrote_it_and_what_it_took_whatever_the_model_is_called()
    {
        Talk.Say("Hello").Do(d => TurnDecisions.Close(d, d.Session.Open!.Id, MessageStatus.Complete, [new TurnText("Hi.")], null, new TurnUsage("<b>large</b>", 1200, 34, 410, 2_500)));
        var written = Last().Find("[role=note]");
        Assert.Equal("<b>large</b>", written.TextContent);
        Assert.Equal("1,200 tokens in · 34 tokens out · first word after 0.4 s · 2.5 s in all", written.GetAttribute("title"));
        Assert.Equal($"Written by <b>large</b>. {written.GetAttribute("title")}", written.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_message_shows_its_pictures_with_their_sizes_and_a_way_to_see_them_whole()
    {
        Talk.Do(d => TurnDecisions.Send(d, new MessageAdded("Look", Pictures: [new("a1.png", 300, 200), new("b2.jpg", 20, 10)])));
        var images = Message(Talk.Session.Find(Talk.Session.Root)!).FindAll("img");
        Assert.Equal(["Picture 1 of 2", "Picture 2 of 2"], images.Select(i => i.GetAttribute("alt")));
        Assert.Equal(($"attachments/{Talk.Session.Id.Value}/a1.png", "300", "200"), (images[0].GetAttribute("src"), images[0].GetAttribute("width"), images[0].GetAttribute("height")));
        Assert.Equal(images[0].GetAttribute("src"), images[0].ParentElement!.GetAttribute("href"));
    }

    [Fact]
    public void Copying_takes_the_source_of_the_text_and_of_the_drafts()
    {
        Talk.Say("A post").Answer(new TurnText("Here **it** is."), new TurnDraft(Platform.Facebook, "Light a lamp.", null, null, false));
        var view = Last();
        view.Button("Copy").Press();
        var copied = JSInterop.VerifyInvoke("chatapp.copyMessage");
        Assert.Equal([Talk.Session.Leaf, "Here **it** is.\n\nLight a lamp."], copied.Arguments);
    }

    [Fact]
    public void A_message_that_waits_says_so_and_cannot_be_edited()
    {
        Talk.Say("one").Say("two");
        var view = Last();
        Assert.Equal("waiting", Status(view));
        Assert.Contains("two Waiting for the answer above", view.Role("article", "You said").Read());
        Assert.Equal(["Copy"], view.Buttons());
    }

    [Fact]
    public void An_answer_that_is_coming_offers_nothing_yet()
    {
        Talk.Say("one");
        var view = Last();
        Assert.Equal("streaming", Status(view));
        view.Role("article", "Assistant said");
        Assert.Empty(view.Buttons());
    }

    [Fact]
    public void A_stopped_answer_keeps_what_came_and_says_so()
    {
        Talk.Say("one").End(MessageStatus.Stopped, null, new TurnText("half an ans"));
        var view = Last();
        Assert.Equal("stopped", Status(view));
        Assert.Equal("half an ans Stopped Continue", view.Role("article").Read());
        Assert.Equal(["Continue", "Copy", "Regenerate"], view.Buttons());
    }

    [Fact]
    public void An_interrupted_answer_keeps_what_came_says_why_and_offers_to_try_again()
    {
        Talk.Say("one").End(MessageStatus.Interrupted, BrokeOff, new TurnText("half an ans"));
        var view = Last();
        Assert.Equal("interrupted", Status(view));
        Assert.StartsWith($"half an ans {BrokeOff} Continue Retry", view.Role("article").Read());
        view.Button("Retry").Click();
        Assert.Equal(new RegenerateMessage(Talk.Session.Leaf), Assert.Single(Acts));
        view.Button("Continue").Click();
        Assert.Equal(new ContinueMessage(Talk.Session.Leaf), Acts[^1]);
    }

    [Fact]
    public void A_failed_answer_says_why_and_offers_to_try_again()
    {
        Talk.Say("one").End(MessageStatus.Failed, "The assistant could not answer. Your message is kept. Try again.");
        var view = Last();
        Assert.Equal("failed", Status(view));
        Assert.StartsWith("The assistant could not answer. Your message is kept. Try again.", view.Role("article").Read());
        view.Button("Retry").Click();
        Assert.Equal(new RegenerateMessage(Talk.Session.Leaf), Assert.Single(Acts));
    }

    [Fact]
    public void An_interrupted_draft_is_shown_as_far_as_it_came_with_the_reason()
    {
        Talk.Say("one").End(MessageStatus.Interrupted, BrokeOff, new TurnDraft(Platform.Facebook, "Light a", null, null, Unfinished: true));
        var view = Last();
        Assert.Contains("Light a", view.Role("region", "Draft for Facebook").Read());
        Assert.Contains("Stopped before its end", view.Role("region", "Draft for Facebook").Read());
        Assert.Contains(BrokeOff, view.Role("article").Read());
        view.Button("Retry");
    }

    [Fact]
    public void A_complete_answer_does_not_say_how_it_ended()
    {
        Talk.Say("Hello").Answer("Hi.");
        Assert.Equal("Hi.", Last().Role("article").Read());
    }

    [Fact]
    public void Regenerating_asks_for_this_message()
    {
        Talk.Say("Hello").Answer("Hi.");
        Last().Button("Regenerate").Press();
        Assert.Equal(new RegenerateMessage(Talk.Session.Leaf), Assert.Single(Acts));
    }

    [Fact]
    public void While_the_assistant_answers_nothing_else_can_be_tried_again_or_turned()
    {
        Talk.Say("Hello").End(MessageStatus.Failed, BrokeOff);
        Talk.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).End(MessageStatus.Failed, BrokeOff);
        var failed = Talk.Session.Find(Talk.Session.Leaf)!;
        Talk.Say("again");
        var view = Message(failed);
        foreach (var button in new[] { "Retry", "Previous version", "Next version" }) Assert.True(view.Button(button).Disabled(), button);
    }

    [Fact]
    public void A_notice_of_the_app_itself_cannot_be_regenerated()
    {
        Talk.Drafted().Posted();
        var view = Last();
        Assert.Contains("Your post has been published successfully!", view.Role("article", "Assistant said").Read());
        Assert.Equal($"/feed/{Talk.Session.Drafts[0].Id}-1", view.Role("link", "View post").GetAttribute("href"));
        Assert.Equal(["Copy"], view.Buttons());
    }

    [Fact]
    public void An_answer_with_one_draft_leaves_regenerating_and_versions_to_its_card()
    {
        Talk.Drafted().Do(d => DraftDecisions.Rewrite(d, d.Session.Drafts[0].Id, DraftAction.Regenerate, null)).Answer(new TurnDraft(Platform.Facebook, "Another.", null, 1, false));
        var view = Last();
        Assert.Equal(2, Talk.Session.VersionsOf(view.Instance.Message).Length);
        Assert.Equal("2 of 2", Assert.Single(view.Roles("group", "Versions")).Read());
        Assert.NotNull(Assert.Single(view.Roles("button", "Regenerate")).Closest("section"));
    }

    [Fact]
    public void An_answer_with_several_drafts_has_a_card_for_each_and_can_be_regenerated_as_a_whole()
    {
        Talk.Say("both").Answer(new TurnDraft(Platform.Facebook, "Light a lamp.", null, null, false), new TurnDraft(Platform.X, "Lamp!", null, null, false), new TurnText("Which one?"));
        var view = Last();
        Assert.Equal(["Draft for Facebook", "Draft for X"], view.Roles("region").Select(e => e.GetAttribute("aria-label")));
        Assert.Equal(3, view.Roles("button", "Regenerate").Count);
    }

    [Fact]
    public void A_draft_is_acted_on_through_its_card()
    {
        Talk.Drafted();
        Last().Button("Cancel").Click();
        Assert.Equal(new DraftAct(DraftAction.Cancel, Talk.Session.Drafts[0].Id, 1), Assert.Single(Acts));
    }
}
