using Bunit;
using ChatApp.Components.AiSidebar;

namespace ChatApp.Tests.Components;

public sealed class TranscriptTests : Transcripts
{
    [Fact]
    public void It_is_a_log_that_can_be_scrolled_with_the_keyboard_and_does_not_speak_by_itself()
    {
        var log = Transcript().Role("log", "Conversation");
        Assert.Equal(("off", "0"), (log.GetAttribute("aria-live"), log.GetAttribute("tabindex")));
    }

    [Fact]
    public void An_empty_chat_suggests_what_to_ask_for_and_sends_what_is_chosen()
    {
        var transcript = Transcript(session: null);
        Assert.Equal("What would you like to post?", transcript.Role("heading").Read());
        Assert.Empty(transcript.Roles("article"));
        transcript.Button("Create a Facebook post about Diwali with image").Click();
        Assert.Equal("Create a Facebook post about Diwali with image", Assert.Single(Suggested).Text);
    }

    [Fact]
    public void Messages_are_in_the_order_they_were_said()
    {
        Talk.Say("Hello").Answer("Hi.").Say("How are you?").Answer("Fine.");
        Assert.Equal([("You said", "Hello"), ("Assistant said", "Hi."), ("You said", "How are you?"), ("Assistant said", "Fine.")], Said(Transcript()));
    }

    [Fact]
    public void Messages_that_wait_come_last()
    {
        Talk.Say("one").Say("two").Say("three");
        var transcript = Transcript();
        Assert.Equal(["complete", "streaming", "waiting", "waiting"], transcript.Roles("article").Select(e => e.GetAttribute("data-status")));
        Assert.Equal(["one", "", "two", "three"], Said(transcript).Select(m => m.Text));
    }

    [Fact]
    public void The_version_that_is_not_shown_is_not_there()
    {
        Talk.Say("Hello").Answer("Hi.");
        Talk.Say("Good morning", edits: Talk.Session.Root).Answer("Morning.");
        Assert.Equal(["Good morning", "Morning."], Said(Transcript()).Select(m => m.Text));
    }

    [Fact]
    public void A_notice_stands_above_the_conversation_and_only_while_there_is_one()
    {
        var transcript = Transcript(session: null, notice: "Your earlier session ended.");
        Assert.StartsWith("Your earlier session ended.", transcript.Role("log").Read());
        transcript.Render(p => p.Add(c => c.Notice, null));
        Assert.DoesNotContain("Your earlier session ended.", transcript.Role("log").Read());
    }

    [Fact]
    public void The_way_to_the_newest_message_is_offered_only_when_it_is_out_of_sight()
    {
        var transcript = Transcript();
        Assert.Empty(transcript.Roles("button", "Jump to latest"));
        var latest = transcript.Find("button.latest");
        Assert.Equal("Jump to latest", latest.TextContent.Trim());
        Assert.True(latest.HasAttribute("hidden"));
    }

    [Fact]
    public async Task The_script_is_given_what_it_needs_and_released_when_the_transcript_goes()
    {
        var module = JSInterop.SetupModule("./Components/AiSidebar/Transcript.razor.js");
        var sticky = module.SetupModule("stick", _ => true);
        sticky.Mode = JSRuntimeMode.Loose;
        Transcript();
        Assert.Equal(3, Assert.Single(module.Invocations["stick"]).Arguments.Count);
        await DisposeComponentsAsync();
        sticky.VerifyInvoke("release");
    }

    [Fact]
    public void A_message_keeps_its_component_when_another_one_comes()
    {
        Talk.Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        var before = transcript.FindComponents<MessageView>().Select(v => v.Instance).ToList();
        Talk.Say("How are you?").Answer("Fine.");
        Refresh(transcript);
        Assert.Equal(before, transcript.FindComponents<MessageView>().Select(v => v.Instance).Take(2));
    }
}
