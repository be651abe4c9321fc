using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;

namespace ChatApp.Tests.Components;

/// <summary>Messages that were edited or written anew, and what a person sees when that was refused.</summary>
public sealed class MessageVersionsTests : Transcripts
{
    [Fact]
    public void A_message_of_one_version_has_no_pager()
    {
        Talk.Say("Hello").Answer("Hi.");
        Assert.Empty(Transcript().Roles("group", "Versions"));
    }

    [Fact]
    public void An_answer_that_was_regenerated_can_be_turned_back()
    {
        Talk.Say("Hello").Answer("Hi.");
        var first = Talk.Session.Leaf;
        Talk.Do(d => TurnDecisions.Regenerate(d, first, null)).Answer("Hello!");
        var view = Last();
        Assert.Equal("2 of 2", view.Role("group", "Versions").Read());
        Assert.True(view.Button("Next version").Disabled());
        view.Button("Previous version").Click();
        Assert.Equal(new ShowVersion(first), Assert.Single(Acts));
    }

    [Fact]
    public void A_persons_edited_message_can_be_turned_back()
    {
        Talk.Say("Hello").Answer("Hi.");
        var first = Talk.Session.Root;
        Talk.Say("Good morning", edits: first).Answer("Morning.");
        var view = Message(Talk.Session.Find(Talk.Session.Root)!);
        Assert.Equal("2 of 2", view.Role("group", "Versions").Read());
        view.Button("Previous version").Click();
        Assert.Equal(new ShowVersion(first), Assert.Single(Acts));
    }

    [Fact]
    public void Editing_begins_with_the_message_and_sends_what_was_written()
    {
        Talk.Say("Hello").Answer("Hi.");
        var view = Message(Talk.Session.Find(Talk.Session.Root)!);
        view.Button("Edit").Press();
        Assert.Equal("Hello", view.Role("textbox", "Edit message").GetAttribute("value"));
        Assert.Equal(["Save", "Keep as it was"], view.Buttons());
        view.Role("textbox").Change("Good morning");
        view.Find("form").Submit();
        Assert.Equal(new EditMessage(Talk.Session.Root, "Good morning"), Assert.Single(Acts));
        Assert.Empty(view.Roles("textbox"));
    }

    [Fact]
    public void Editing_can_be_left_without_a_trace()
    {
        Talk.Say("Hello").Answer("Hi.");
        var view = Message(Talk.Session.Find(Talk.Session.Root)!);
        view.Button("Edit").Press();
        view.Role("textbox").Change("Something else");
        view.Button("Keep as it was").Click();
        Assert.Empty(Acts);
        Assert.Equal("Hello", view.Find(".bubble").TextContent);
        Assert.Equal(["Copy", "Edit"], view.Buttons());
    }

    [Fact]
    public void A_refused_edit_shows_its_sentence_and_keeps_what_was_written()
    {
        Answer = new Refusal(RefusalCode.Unavailable, "Can't save right now. Your text is kept. Try again in a moment.");
        Talk.Say("Hello").Answer("Hi.");
        var view = Message(Talk.Session.Find(Talk.Session.Root)!);
        view.Button("Edit").Press();
        view.Role("textbox").Change("Good morning");
        view.Find("form").Submit();
        Assert.Equal("Good morning", view.Role("textbox").GetAttribute("value"));
        Assert.Contains(Answer.Sentence, view.Role("article").Read());
    }

    [Fact]
    public void What_was_written_survives_other_news_of_the_conversation()
    {
        Talk.Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        transcript.Roles("button", "Edit")[0].Press();
        transcript.Role("textbox").Change("Good morning");
        Talk.Say("How are you?");
        Refresh(transcript);
        transcript.Find("form").Submit();
        Assert.Equal(new EditMessage(Talk.Session.Root, "Good morning"), Assert.Single(Acts));
    }

    [Theory]
    [InlineData("Regenerate")]
    [InlineData("Previous version")]
    public void A_refused_act_shows_its_sentence_until_one_is_done(string button)
    {
        Talk.Say("Hello").Answer("Hi.");
        Talk.Do(d => TurnDecisions.Regenerate(d, d.Session.Leaf, null)).Answer("Hello!");
        var view = Last();
        Answer = new Refusal(RefusalCode.Expired, "This session ended after 30 minutes without activity. Send a message to start a new one.");
        view.Button(button).Press();
        Assert.Equal($"Hello! 2 of 2 {Answer.Sentence}", view.Role("article").Read());
        Answer = null;
        view.Button(button).Press();
        Assert.Equal("Hello! 2 of 2", view.Role("article").Read());
    }

    [Fact]
    public void A_card_unfolds_when_the_version_that_is_shown_no_longer_has_a_newer_place_for_it()
    {
        Talk.Drafted(text: "one").Say("hello").Answer("Hi.").Drafted(text: "two", revises: 1);
        var followUp = ((AssistantMessage)Talk.Session.Find(Talk.Session.Leaf)!).Request!.Value;
        Talk.Say("thanks", edits: followUp).Answer("You're welcome.");
        var other = Talk.Session.Leaf;
        var transcript = Transcript();
        Assert.DoesNotContain("Superseded", transcript.Role("region").Read());

        Talk.Do(d => TurnDecisions.Show(d, followUp, null));
        Refresh(transcript);
        Assert.Equal(["Draft for Facebook, number 1, version 1", "Draft for Facebook"], transcript.Roles("region").Select(e => e.GetAttribute("aria-label")));
        Assert.Contains("Superseded", transcript.Roles("region")[0].Read());

        Talk.Do(d => TurnDecisions.Show(d, other, null));
        Refresh(transcript);
        Assert.DoesNotContain("Superseded", transcript.Role("region", "Draft for Facebook").Read());
    }
}
